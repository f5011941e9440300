-- cases: the views of the queue that people keep for themselves.
create table queue_view (
  id       bigint generated always as identity primary key,
  staff_id bigint not null references staff_member (id),
  name     text not null,
  -- The filters as they stand in the address.
  query    text not null,
  saved_at timestamptz not null,
  unique (staff_id, name)
);
