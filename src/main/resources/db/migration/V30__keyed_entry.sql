-- intake: applications that came on paper or by phone, and who keyed them in when. One form is
-- keyed in once, however often it is sent.
create table keyed_entry (
  case_id       bigint primary key references imr_case (id),
  entry         uuid not null unique,
  entered_at    timestamptz not null,
  entered_by    bigint not null references staff_member (id),
  postmarked_on date,
  part_b        text not null
);
