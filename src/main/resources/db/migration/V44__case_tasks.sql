-- cases: what somebody of the staff has to do about a case, found by the house itself.
create table case_task (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references imr_case (id),
  kind      text not null,
  -- What it is about, such as the message that could not be sent.
  about     text not null,
  opened_at timestamptz not null,
  done_at   timestamptz,
  done_by   bigint references staff_member (id),
  -- What was done, sealed with the case's key.
  note      bytea,
  unique (case_id, kind, about),
  check ((done_at is null) = (done_by is null))
);

create index case_task_open on case_task (opened_at, id) where done_at is null;
