-- cases: a parent's code opens the case of a child until the child is of age.
alter table imr_case add column code_until date; -- the first day on which the code opens nothing
