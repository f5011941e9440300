-- assistants: people who act for members, what they signed, and how they sign in.
create table assistant (
  id         bigint generated always as identity primary key,
  email      text unique, -- in lower case; null for whoever has a printed code only
  created_at timestamptz not null
);

create table assistance (
  id               bigint generated always as identity primary key,
  version          integer not null,
  case_id          bigint not null references imr_case (id),
  assistant_id     bigint references assistant (id),
  capacity         text not null,
  name             text not null,
  email            text not null, -- in lower case; may be empty
  language         text not null,
  part_a_signed_on date,
  part_b_signed_on date,
  ends_on          date, -- the last day, where the member set one
  ended_on         date,
  ended_by         text,
  papers           text not null,
  member_born_on   date not null,
  member_died_on   date,
  invited_at       timestamptz not null,
  reminded_at      timestamptz,
  declined_at      timestamptz,
  expired_at       timestamptz,
  proof_missed_at  timestamptz, -- when staff were told that no papers came
  link_hash        bytea unique,
  printed_hash     bytea unique,
  -- Relationship, organization, address and phones.
  sealed           bytea not null
);

create index assistance_case on assistance (case_id);
create index assistance_assistant on assistance (assistant_id, case_id) where assistant_id is not null;
create index assistance_email on assistance (email) where email <> '';
create index assistance_waiting on assistance (invited_at)
  where part_b_signed_on is null and declined_at is null and expired_at is null and ended_on is null;
create index assistance_unproved on assistance (invited_at)
  where papers = 'NOT_RECEIVED' and proof_missed_at is null and ended_on is null
    and capacity in ('LEGAL_REPRESENTATIVE', 'PERSONAL_REPRESENTATIVE');

create index assistance_proof_missed on assistance (invited_at, id)
  where proof_missed_at is not null and papers = 'NOT_RECEIVED' and ended_on is null;

-- Six digits on their way to an address. A request is answered in the same way and time,
-- whether anybody is known by that address or not; a round finds out.
create table sign_in_code (
  id        uuid primary key,
  asked_at  timestamptz not null,
  looked_at timestamptz,
  tries     integer not null,
  -- To whom it goes, and in which language.
  sealed    bytea not null,
  -- The digits; null until the round has looked, and for addresses that nobody is known by.
  code      bytea
);

create index sign_in_code_waiting on sign_in_code (asked_at) where looked_at is null;
