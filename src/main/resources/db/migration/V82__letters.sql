-- correspondence: letters about cases, from the draft to what came back.
create table letter (
  id             bigint generated always as identity primary key,
  case_id        bigint not null references imr_case (id),
  kind           text not null,
  recipient      text not null check (recipient in ('MEMBER', 'ASSISTANT', 'PLAN')),
  -- Which of those who act for the member it is for; null for everybody else.
  assistance_id  bigint references assistance (id),
  occasion       text not null,
  state          text not null check (state in ('DRAFT', 'APPROVED', 'SENT', 'RETURNED', 'DISCARDED')),
  language       text not null,
  large_print    boolean not null,
  prepared_at    timestamptz not null,
  -- What it tells, sealed with the case's key.
  words          bytea not null,
  -- What somebody of the staff added or changed in a draft, sealed.
  note           bytea,
  way            text check (way in ('EMAIL', 'MAIL', 'OTHER')),
  approved_at    timestamptz,
  approved_by    bigint references staff_member (id),
  sent_at        timestamptz,
  sent_by        bigint references staff_member (id),
  -- How it was handed over where neither e-mail nor mail was safe, sealed.
  sent_note      bytea,
  returned_at    timestamptz,
  returned_by    bigint references staff_member (id),
  discarded_at   timestamptz,
  discarded_by   bigint references staff_member (id),
  discarded_note bytea,
  unique nulls not distinct (case_id, kind, recipient, assistance_id, occasion),
  check ((recipient = 'ASSISTANT') = (assistance_id is not null)),
  check ((approved_at is null) = (way is null)),
  check (state <> 'SENT' or sent_at is not null)
);

-- What waits to be printed, the longest waiting first.
create index letter_to_print on letter (approved_at, id) where state = 'APPROVED' and way <> 'EMAIL';
create index letter_assistance on letter (assistance_id) where assistance_id is not null;

-- The letter as it went out: the exact bytes, sealed with the case's key, and their hashes.
create table letter_copy (
  letter_id   bigint primary key references letter (id),
  -- The sentences, as they stand on the page of the case.
  text        bytea not null,
  text_sha256 bytea not null,
  pdf         bytea not null,
  pdf_sha256  bytea not null,
  pdf_size    integer not null
);
