-- assistants: the last day of somebody who acts is noticed once, on the day after it.
alter table assistance add column last_day_noticed_at timestamptz;

create index assistance_last_day on assistance (ends_on, id)
  where ends_on is not null and ended_on is null and last_day_noticed_at is null;
