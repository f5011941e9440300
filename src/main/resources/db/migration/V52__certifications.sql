-- certifications: what a treating doctor certifies for a case, by a link that opens one form.
create table certification (
  id          uuid primary key,
  case_id     bigint not null references imr_case (id),
  asked_at    timestamptz not null,
  asked_by    text not null,
  link_hash   bytea unique, -- null once it is answered
  answered_at timestamptz,
  seen_at     timestamptz,
  seen_by     bigint references staff_member (id),
  -- The doctor's name and address, then what the doctor certified.
  sealed      bytea not null
);

create index certification_case on certification (case_id, asked_at);
create index certification_unseen on certification (answered_at, id) where answered_at is not null and seen_at is null;
