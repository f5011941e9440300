-- certifications: the papers that came with one, filed among the case's documents.
create table certification_paper (
  certification_id uuid not null references certification (id),
  document_id      bigint not null references document (id),
  primary key (certification_id, document_id)
);
