-- cases: a paper may leave the date of birth out. Until it is known, no code opens the case.
alter table imr_case alter column birth_date drop not null;
