-- cases: what the Help Center did with a case, each act for itself: the record does not change.
create table case_act (
  id       bigint generated always as identity primary key,
  case_id  bigint not null references imr_case (id),
  act      text not null,
  outcome  text not null,
  acted_at timestamptz not null,
  acted_by bigint not null references staff_member (id),
  -- Reasons and what else is known about it, sealed with the case's key.
  sealed   bytea not null
);

create index case_act_case on case_act (case_id, acted_at);
