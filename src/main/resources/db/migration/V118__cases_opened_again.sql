-- The day on which a case was opened again, until it is over once more.
alter table imr_case add column reopened_on date;
