-- documents: the scanner's round. What is due has a time; what is settled has none.
alter table document
  add column scan_at     timestamptz,
  -- Whoever claimed it last may record what the scanner said.
  add column scan_claims integer not null default 0,
  add column scan_tries  integer not null default 0;

update document set scan_at = received_at where state in ('PENDING', 'NOT_SCANNED');

create index document_scan_due on document (scan_at, id) where scan_at is not null;

-- Since when the scanner does not answer, as all nodes see it; one row.
create table document_scanner (
  single     boolean primary key default true check (single),
  down_since timestamptz
);

insert into document_scanner (down_since) values (null);
