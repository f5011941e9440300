-- correspondence: what members write to the Help Center, and what it answers.
create table case_message (
  id         bigint generated always as identity primary key,
  case_id    bigint not null references imr_case (id),
  written_at timestamptz not null,
  -- Who of the staff answered; null for what the member wrote.
  staff_id   bigint references staff_member (id),
  -- The text, sealed with the case's key.
  sealed     bytea not null,
  -- When the other side was done with it: the member read it, or the staff answered it.
  settled_at timestamptz
);

create index case_message_case on case_message (case_id, written_at, id);
create index case_message_unanswered on case_message (written_at, id) where staff_id is null and settled_at is null;
