-- cases: what a person decided about a disputed service; null while nobody has.
alter table disputed_service add column verdict text;
