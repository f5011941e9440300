-- cases: when a case that lacks only the plan's 30 (or 3) days is assessed again; null for every other.
alter table imr_case add column reassess_on date;

create index imr_case_reassess on imr_case (reassess_on, id) where reassess_on is not null;
