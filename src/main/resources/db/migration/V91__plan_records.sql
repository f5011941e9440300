-- cases: what was asked of the plan and what came, and which organization reviews a case.
create table plan_record_item (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references imr_case (id),
  ordinal     integer not null,
  asked_at    timestamptz not null,
  received_on date,
  -- The item and what was noted about it, sealed with the case's key.
  sealed      bytea not null,
  unique (case_id, ordinal)
);

-- Organizations whose clinicians review cases. No sample data here.
create table review_organization (
  id       bigint generated always as identity primary key,
  name     text not null unique,
  in_use   boolean not null,
  added_at timestamptz not null,
  added_by bigint references staff_member (id)
);

create table review_assignment (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references imr_case (id),
  organization_id bigint not null references review_organization (id),
  assigned_at     timestamptz not null,
  assigned_by     bigint not null references staff_member (id),
  sent_on         date,
  received_on     date,
  declined_on     date
);

-- One organization at a time has a case.
create unique index review_assignment_current on review_assignment (case_id) where declined_on is null;
create index review_assignment_case on review_assignment (case_id, id);
