-- cases: what was decided about each disputed service, and who may adopt it.
create table determination (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references imr_case (id),
  service     integer not null,
  outcome     text not null check (outcome in ('OVERTURNED', 'UPHELD')),
  overturn    integer not null,
  uphold      integer not null,
  recorded_at timestamptz not null,
  recorded_by bigint not null references staff_member (id),
  replaced_at timestamptz,
  returned_at timestamptz,
  adopted_at  timestamptz,
  adopted_by  bigint references staff_member (id),
  -- The summary in plain language and the reviewers' qualifications, sealed with the case's key.
  sealed      bytea not null,
  foreign key (case_id, service) references disputed_service (case_id, ordinal)
);

-- One counts for each service.
create unique index determination_current on determination (case_id, service)
  where replaced_at is null and returned_at is null;
create index determination_case on determination (case_id, id);

-- Whom the director lets adopt determinations.
create table adoption_deputy (
  staff_id bigint primary key references staff_member (id),
  named_at timestamptz not null,
  named_by bigint not null references staff_member (id)
);
