-- intake: the receipt of a case, to end it with the case's code.
create index draft_case on draft (case_id) where case_id is not null;
