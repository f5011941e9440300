-- documents: files by folder, sealed in chunks with the folder's own key. Chunks arrive in short
-- transactions under an upload; the document's row comes last, and what never gets one is swept away.
create table document_folder (
  id       bigint generated always as identity primary key,
  -- Whose folder it is: draft/12, case/45.
  owner    text not null unique,
  data_key bytea not null
);

create table document_upload (
  id        uuid primary key,
  folder_id bigint not null references document_folder (id) on delete cascade,
  begun_at  timestamptz not null,
  finished  boolean not null default false
);

create index document_upload_folder on document_upload (folder_id);
create index document_upload_unfinished on document_upload (begun_at) where not finished;

create table document_chunk (
  upload_id uuid not null references document_upload (id) on delete cascade,
  number    integer not null,
  sealed    bytea not null,
  primary key (upload_id, number)
);

-- What is sealed cannot be made smaller: no time is spent on trying.
alter table document_chunk alter column sealed set storage external;

create table document (
  id          bigint generated always as identity primary key,
  folder_id   bigint not null references document_folder (id) on delete cascade,
  upload_id   uuid not null unique references document_upload (id) on delete cascade,
  -- The name that was given, cleaned, sealed: it tells of illnesses.
  name        bytea not null,
  type        text not null,
  kind        text,
  size        bigint not null check (size > 0),
  sha256      bytea not null,
  handed_in_by text not null,
  received_at timestamptz not null,
  state       text not null check (state in ('PENDING', 'CLEAN', 'INFECTED', 'ERROR', 'NOT_SCANNED')),
  checked_at  timestamptz,
  -- When the Help Center first opened it.
  opened_at   timestamptz,
  -- The same file is kept once.
  unique (folder_id, sha256)
);
