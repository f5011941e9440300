-- cases: who said that a case is urgent, and why. A nurse answers each; until then it counts.
create table case_urgency (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references imr_case (id),
  said_at     timestamptz not null,
  said_by     text not null,
  -- Grounds and words, sealed with the case's key; null where they stand in the application.
  sealed      bytea,
  answered_at timestamptz
);

create index case_urgency_case on case_urgency (case_id, said_at);
create index case_urgency_open on case_urgency (said_at, id) where answered_at is null;

insert into case_urgency (case_id, said_at, said_by)
select id, received_at, 'member' from imr_case where urgency = 'URGENT' order by id;
