-- deadlines: more time for one clock; due_on stays the first date.
alter table case_clock add column extension_days integer check (extension_days between 1 and 3);
alter table case_clock add column extension_act bigint references case_act (id);
alter table case_clock add column extended_by text;
alter table case_clock add column extended_on date;

comment on column case_clock.due_on is 'The first date, without any extension.';
