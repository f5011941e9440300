-- scans: scanned pages on their way to a case. Each waits in the tray until somebody has settled what
-- becomes of it; its bytes are the one document in the folder scan/<id>.
create table incoming_scan (
  id          uuid primary key,
  received_on date not null,
  held_at     timestamptz not null,
  held_by     bigint not null references staff_member (id),
  -- Why it did not find its case by itself.
  why         text not null,
  pages       integer,
  -- Cut out of a file with the papers of several cases: which, and where its pages begin.
  whole_id    uuid references incoming_scan (id),
  first_page  integer,
  -- Whoever files it has it alone for a moment.
  claimed_at  timestamptz,
  settled_at  timestamptz,
  settled_by  bigint references staff_member (id),
  settlement  text,
  case_id     bigint references imr_case (id),
  document_id bigint,
  check ((settled_at is null) = (settled_by is null)),
  check ((settled_at is null) = (settlement is null))
);

create index incoming_scan_waiting on incoming_scan (received_on, held_at, id) where settled_at is null;
create index incoming_scan_settled on incoming_scan (settled_at desc, id) where settled_at is not null;
create index incoming_scan_whole on incoming_scan (whole_id) where whole_id is not null;
create index incoming_scan_case on incoming_scan (case_id) where case_id is not null;
