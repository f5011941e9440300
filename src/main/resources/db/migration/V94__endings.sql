-- cases: where a case stood before it ended, and services for which the plan reversed its denial.
alter table imr_case add column stood text;

comment on column imr_case.stood is 'Where it stood before it was closed or withdrawn, so that it can be opened there again.';

create table service_reversal (
  service_id  bigint primary key references disputed_service (id),
  case_id     bigint not null references imr_case (id),
  reversed_on date not null
);

create index service_reversal_case on service_reversal (case_id);
