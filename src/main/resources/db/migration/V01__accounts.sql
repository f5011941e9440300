-- accounts: people who can sign in, and tries of passwords and codes.
create table staff_member (
  id                   bigint generated always as identity primary key,
  version              integer not null,
  email                text not null check (length(email) <= 254),
  name                 text not null check (length(name) <= 100),
  role                 text not null check (role in
    ('INTAKE', 'NURSE', 'ANALYST', 'ATTORNEY', 'SUPERVISOR', 'DIRECTOR', 'ADMINISTRATOR')),
  password_hash        text not null,
  session_round        integer not null, -- sessions begun in an earlier round are over
  must_change_password boolean not null,
  disabled             boolean not null,
  demonstration        boolean not null,
  added_at             timestamptz not null
);

create unique index staff_member_email on staff_member (lower(email));

-- Whose password or code was tried is kept as a hash only. A try counts until it is forgiven.
create table counted_try (
  id           bigint generated always as identity primary key,
  kind         text not null,
  subject_hash bytea not null,
  address      text not null,
  tried_at     timestamptz not null,
  forgiven     boolean not null
);

create index counted_try_counts on counted_try (kind, subject_hash, address, tried_at) where not forgiven;
create index counted_try_age on counted_try (tried_at);
