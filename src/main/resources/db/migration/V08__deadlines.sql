-- deadlines: the dates that the rules set for a case.
create table case_clock (
  case_id       bigint not null references imr_case (id),
  kind          text not null,
  version       integer not null,
  urgency       text not null,
  started_on    date not null,
  started_at    timestamptz,
  length_amount integer not null,
  length_unit   text not null,
  due_on        date not null,
  due_at        timestamptz,
  ended_by      text,
  ended_on      date,
  ended_at      timestamptz,
  primary key (case_id, kind)
);
