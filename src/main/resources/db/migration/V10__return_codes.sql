-- cases: the code that opens a case for its member, how a new one came about, and guesses at it.
alter table imr_case
  add column return_code_round integer not null default 0, -- sessions begun in an earlier round are over
  add column email_safe        boolean not null default false; -- whether a code may be sent there

create table identity_check (
  id         bigint generated always as identity primary key,
  case_id    bigint not null references imr_case (id),
  staff_id   bigint not null references staff_member (id),
  checked_at timestamptz not null,
  proof      text not null,
  -- What else was noted, with the case's own key.
  sealed     bytea not null
);

create index identity_check_case on identity_check (case_id);

-- Many tries to guess one code, from many addresses: told once for a case and day.
create table case_alarm (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references imr_case (id),
  raised_on date not null,
  raised_at timestamptz not null,
  seen_by   bigint references staff_member (id),
  seen_at   timestamptz,
  unique (case_id, raised_on),
  check ((seen_by is null) = (seen_at is null))
);

create index case_alarm_open on case_alarm (raised_at) where seen_at is null;
