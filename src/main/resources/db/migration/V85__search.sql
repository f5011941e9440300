-- cases: what is looked for. Names, plans and services stand in plain columns; what is sealed is never searched.
-- Misspelt words are compared with the distinct names, and the cases are then read by exact indexes.
create extension if not exists pg_trgm;

-- A name as it is compared: small letters, no accents, no apostrophes; a hyphen is a blank.
create function folded(text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(translate(normalize(lower($1), NFD), '-''’`', ' '), '[\u0300-\u036f]+', '', 'g'));

-- A membership number or the like: letters and digits only.
create function code_letters(text) returns text language sql immutable strict parallel safe
  return regexp_replace(lower($1), '[^a-z0-9]+', '', 'g');

-- The last ten digits of each phone number in a list.
create function phone_digits(text) returns text[] language sql immutable strict parallel safe
  return regexp_split_to_array(regexp_replace(regexp_replace($1, '[^0-9,;]+', '', 'g'), '[0-9]*([0-9]{10})', '\1', 'g'), '[,;]+');

create table search_term (
  kind text not null check (kind in ('FIRST', 'LAST', 'RECORDS', 'PLAN')),
  term text collate "C" not null,
  primary key (kind, term)
);

create index search_term_alike on search_term using gin (term gin_trgm_ops);

create function search_terms_of_added() returns trigger language plpgsql as $$
begin
  insert into search_term (kind, term)
  select distinct x.kind, folded(x.name) from added a
  cross join lateral (values ('FIRST', a.first_name), ('LAST', a.last_name), ('RECORDS', a.name_on_plan_records),
    ('PLAN', a.plan_name)) x (kind, name)
  where folded(x.name) <> '' order by 1, 2
  on conflict do nothing;
  return null;
end $$;

create function search_terms_of_renamed() returns trigger language plpgsql as $$
begin
  insert into search_term (kind, term)
  select distinct x.kind, folded(x.name)
  from (values ('FIRST', new.first_name), ('LAST', new.last_name), ('RECORDS', new.name_on_plan_records),
    ('PLAN', new.plan_name)) x (kind, name)
  where folded(x.name) <> '' order by 1, 2
  on conflict do nothing;
  return null;
end $$;

create trigger search_terms_added after insert on imr_case
  referencing new table as added for each statement execute function search_terms_of_added();

create trigger search_terms_renamed after update on imr_case for each row
  when ((old.first_name, old.last_name, old.name_on_plan_records, old.plan_name)
    is distinct from (new.first_name, new.last_name, new.name_on_plan_records, new.plan_name))
  execute function search_terms_of_renamed();

insert into search_term (kind, term)
select distinct x.kind, folded(x.name) from imr_case c
cross join lateral (values ('FIRST', c.first_name), ('LAST', c.last_name), ('RECORDS', c.name_on_plan_records),
  ('PLAN', c.plan_name)) x (kind, name)
where folded(x.name) <> '';

drop index imr_case_last_name;
drop index imr_case_first_name;
drop index imr_case_plan_name;

create index imr_case_last_name on imr_case (folded(last_name), queue_rank, queue_on, id);
create index imr_case_first_name on imr_case (folded(first_name), queue_rank, queue_on, id);
create index imr_case_both_names on imr_case (folded(first_name), (folded(last_name) collate "C"));
create index imr_case_plan_name on imr_case (folded(plan_name), queue_rank, queue_on, id);
create index imr_case_records_name on imr_case (folded(name_on_plan_records), queue_rank, queue_on, id)
  where name_on_plan_records <> '';
create index imr_case_membership on imr_case (code_letters(membership_number), queue_rank, queue_on, id)
  where membership_number <> '';
create index imr_case_phones on imr_case using gin (phone_digits(phones)) where phones <> '';
create index disputed_service_words on disputed_service using gin (to_tsvector('english', name));
