-- correspondence: when a letter that was approved became a draft again, because a date in it moved.
alter table letter add column redrafted_at timestamptz;
