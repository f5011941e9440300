-- cases: the queues that people work through, their counts, and who stands in for whom.
-- Whose work a case is matters while it is open: the index holds open cases alone, and is all that counting reads.
drop index imr_case_queue_owner;
create index imr_case_queue_owner on imr_case (owner_id, queue_rank, queue_on, id) where queue_rank < 2;
create index imr_case_queue_incomplete on imr_case (queue_rank, queue_on, id)
  where completed_on is null and queue_rank < 2;
create index case_urgency_unanswered on case_urgency (case_id) where answered_at is null;

create table staff_absence (
  id        bigint generated always as identity primary key,
  staff_id  bigint not null references staff_member (id),
  deputy_id bigint not null references staff_member (id),
  from_on   date not null,
  until_on  date not null,
  noted_at  timestamptz not null,
  noted_by  bigint not null references staff_member (id),
  -- Taken back, because somebody stayed or came back earlier.
  ended_at  timestamptz,
  check (until_on >= from_on),
  check (deputy_id <> staff_id)
);

create index staff_absence_until on staff_absence (until_on) where ended_at is null;
