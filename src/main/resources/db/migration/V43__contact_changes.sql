-- cases: how the member was reached before a change from the page of the case.
create table case_contact_change (
  id         bigint generated always as identity primary key,
  case_id    bigint not null references imr_case (id),
  changed_at timestamptz not null,
  changed_by text not null,
  -- Whether a note went to the e-mail address that was safe before.
  told       boolean not null,
  -- What was on file before, sealed with the case's key.
  sealed     bytea not null
);

create index case_contact_change_case on case_contact_change (case_id, changed_at);

alter table imr_case add column email_changed_at timestamptz;

comment on column imr_case.email_changed_at is 'When the address was changed from the page of the case: for some days no new return code goes to it.';

-- What was withdrawn is no open work: it comes last, like what is closed.
alter table imr_case alter column queue_rank set expression as
  (case when status in ('CLOSED', 'WITHDRAWN') then 2 when urgency = 'URGENT' then 0 else 1 end);
