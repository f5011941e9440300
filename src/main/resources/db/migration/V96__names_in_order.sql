-- cases: who is looked for by first and last name comes from the index in the queue's order, however many go by them;
-- other cases of one person are found by the birth date, which few people share.
drop index imr_case_both_names;
create index imr_case_both_names on imr_case (folded(first_name), (folded(last_name) collate "C"), queue_rank, queue_on, id);
create index imr_case_birth_date on imr_case (birth_date, (folded(last_name) collate "C"), folded(first_name));
