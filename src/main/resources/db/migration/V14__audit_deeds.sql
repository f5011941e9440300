-- audit: what a member is shown of a case's history is read by deed, however long the whole is.
create index audit_line_deed on audit_line (subject, deed, number);
