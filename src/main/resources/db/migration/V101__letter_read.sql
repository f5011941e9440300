-- correspondence: when a letter was first read by whom it is for.
alter table letter add column read_at timestamptz;
