-- cases: what nurses decided about urgency, each decision for itself: the record does not change.
create table case_urgency_decision (
  id         bigint generated always as identity primary key,
  case_id    bigint not null references imr_case (id),
  decided_at timestamptz not null,
  decided_by bigint not null references staff_member (id),
  urgency    text not null check (urgency in ('STANDARD', 'URGENT')),
  -- Grounds and words, sealed with the case's key.
  sealed     bytea not null
);

create index case_urgency_decision_case on case_urgency_decision (case_id, decided_at);
