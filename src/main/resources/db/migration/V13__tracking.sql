-- tracking: people who lost their code. What they typed is sealed and gone within a minute:
-- every request is answered in the same way and time, whatever becomes of it.
create table lost_code_request (
  id       uuid primary key,
  asked_at timestamptz not null,
  sealed   bytea not null
);

create index lost_code_request_order on lost_code_request (asked_at);
