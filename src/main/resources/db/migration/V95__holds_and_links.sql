-- cases: what somebody waits for, with a day to look again, and cases that belong together.
create table case_hold (
  id       bigint generated always as identity primary key,
  case_id  bigint not null references imr_case (id),
  -- For what somebody waits, sealed with the case's key.
  reason   bytea not null,
  owner_id bigint not null references staff_member (id),
  wake_on  date not null,
  held_at  timestamptz not null,
  held_by  bigint not null references staff_member (id),
  -- By hand; empty when the case itself ended.
  ended_at timestamptz,
  ended_by bigint references staff_member (id)
);

create index case_hold_open on case_hold (wake_on, id) where ended_at is null;
create index case_hold_case on case_hold (case_id) where ended_at is null;

create table case_link (
  id        bigint generated always as identity primary key,
  -- Of a duplicate, the case that is one.
  case_id   bigint not null references imr_case (id),
  -- Of a duplicate, the case that goes on.
  other_id  bigint not null references imr_case (id),
  kind      text not null check (kind in ('RELATED', 'DUPLICATE')),
  linked_at timestamptz not null,
  linked_by bigint not null references staff_member (id),
  check (case_id <> other_id)
);

create unique index case_link_pair on case_link (least(case_id, other_id), greatest(case_id, other_id));
create index case_link_case on case_link (case_id);
create index case_link_other on case_link (other_id);
