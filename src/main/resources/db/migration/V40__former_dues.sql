-- deadlines: what the clocks of a case were before it turned urgent or standard.
alter table case_clock add column working_on date;

comment on column case_clock.working_on is 'By when to work, where a change made the due date lie in the past.';

create table case_clock_former (
  case_id    bigint not null,
  kind       text not null,
  ordinal    integer not null,
  urgency    text not null,
  due_on     date not null,
  due_at     timestamptz,
  changed_on date not null,
  primary key (case_id, kind, ordinal),
  foreign key (case_id, kind) references case_clock (case_id, kind)
);
