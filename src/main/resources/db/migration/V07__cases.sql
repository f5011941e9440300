-- cases: one aggregate. Plain columns are what is searched and what the queue is ordered by;
-- everything else that was answered is sealed with the case's own key.
create sequence case_running_number maxvalue 9999999;

create table imr_case (
  id                   bigint generated always as identity primary key,
  version              integer not null,
  number               text not null unique,
  channel              text not null,
  received_at          timestamptz not null,
  received_on          date not null,
  completed_on         date,
  status               text not null,
  track                text not null,
  urgency              text not null,
  kind                 text not null,
  first_name           text not null,
  middle_name          text not null,
  last_name            text not null,
  name_on_plan_records text not null,
  birth_date           date not null,
  email                text not null,
  phones               text not null,
  language             text not null,
  plan_id              bigint references health_plan (id),
  plan_name            text not null,
  membership_number    text not null,
  medi_cal             boolean not null,
  owner_id             bigint references staff_member (id),
  next_due_on          date,
  next_clock           text,
  data_key             bytea not null,
  -- What the rules need to look again, sealed.
  facts                bytea not null,
  return_code_hash     bytea unique,
  -- The queue's order: urgent first, closed last, then what is due next; what has no date comes last.
  queue_rank           smallint not null generated always as
    (case when status = 'CLOSED' then 2 when urgency = 'URGENT' then 0 else 1 end) stored,
  queue_on             date not null generated always as (coalesce(next_due_on, date '9999-12-31')) stored
);

create index imr_case_queue on imr_case (queue_rank, queue_on, id);
create index imr_case_queue_status on imr_case (status, queue_rank, queue_on, id);
create index imr_case_queue_kind on imr_case (kind, queue_rank, queue_on, id);
create index imr_case_queue_plan on imr_case (plan_id, queue_rank, queue_on, id);
create index imr_case_queue_owner on imr_case (owner_id, queue_rank, queue_on, id);
create index imr_case_queue_urgency on imr_case (urgency, queue_rank, queue_on, id);
create index imr_case_last_name on imr_case (lower(last_name) text_pattern_ops, id);
create index imr_case_first_name on imr_case (lower(first_name) text_pattern_ops, id);
create index imr_case_plan_name on imr_case (lower(plan_name) text_pattern_ops, id);

create table case_participant (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references imr_case (id),
  part         text not null,
  name         text not null,
  relationship text not null
);

create index case_participant_case on case_participant (case_id);

create table disputed_service (
  id      bigint generated always as identity primary key,
  case_id bigint not null references imr_case (id),
  ordinal integer not null,
  name    text not null,
  kind    text not null,
  -- What the rules need to look again: the appeal, its dates, what was asked for.
  facts   bytea not null,
  unique (case_id, ordinal)
);

-- What the rules found on the day they looked. Rules change, the record must not: the
-- sentence and its facts are kept as they were said, sealed.
create table case_finding (
  service_id  bigint not null references disputed_service (id),
  found_at    timestamptz not null,
  requirement text not null,
  case_id     bigint not null references imr_case (id),
  result      text not null,
  rule        text not null,
  source      text not null,
  detail      bytea not null,
  primary key (service_id, found_at, requirement)
);

create index case_finding_case on case_finding (case_id);

-- Answers by page, sealed. Optional statistics have an audience of their own, and no query
-- for those who decide ever asks for it.
create table case_answer (
  case_id  bigint not null references imr_case (id),
  step     text not null,
  ordinal  integer not null,
  audience text not null,
  sealed   bytea not null,
  primary key (case_id, step, ordinal)
);

create table case_signature (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references imr_case (id),
  document    text not null,
  signed_at   timestamptz not null,
  language    text not null,
  text_sha256 bytea not null,
  -- The text as it was shown, the name as it was typed, the address and the browser.
  sealed      bytea not null
);

create index case_signature_case on case_signature (case_id);
