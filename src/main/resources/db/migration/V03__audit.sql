-- audit: who did what to which case. Lines are chained by a keyed hash; the head row of a
-- subject is the one thing two deeds at once have to queue for. Its seal is keyed too: without
-- the key nobody can make an earlier line look like the last one.
create table audit_head (
  subject text primary key,
  length  bigint not null,
  head    bytea not null,
  seal    bytea not null
);

create table audit_line (
  subject text not null references audit_head (subject),
  number  bigint not null,
  at      timestamptz not null,
  ref     text not null,
  name    text not null,
  role    text not null,
  address text,
  deed    text not null,
  detail  text not null,
  hash    bytea not null,
  primary key (subject, number)
);
