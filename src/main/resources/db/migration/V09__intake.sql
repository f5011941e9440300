-- intake: applications on their way. A draft's answers are sealed with the draft's own key;
-- what is left after the submission is a receipt without answers.
create table draft (
  id                bigint generated always as identity primary key,
  version           integer not null,
  data_key          bytea not null,
  language          text not null,
  return_code_hash  bytea unique,
  return_code       bytea,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  submitted_at      timestamptz,
  case_id           bigint references imr_case (id)
);

create index draft_unsent on draft (changed_at) where submitted_at is null;
create index draft_code_kept on draft (submitted_at) where return_code is not null and submitted_at is not null;

-- One row per device on which the draft is open; only the token's hash is known here.
create table draft_token (
  hash       bytea primary key,
  draft_id   bigint not null references draft (id) on delete cascade,
  expires_at timestamptz not null
);

create index draft_token_draft on draft_token (draft_id);
create index draft_token_expiry on draft_token (expires_at);

create table draft_answer (
  draft_id bigint not null references draft (id) on delete cascade,
  step     text not null,
  ordinal  integer not null,
  version  integer not null,
  sealed   bytea not null,
  complete boolean not null,
  saved_at timestamptz not null,
  primary key (draft_id, step, ordinal)
);
