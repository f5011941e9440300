-- cases: the words of a service are kept, so that walking along the queue does not take every name apart again.
drop index disputed_service_words;
alter table disputed_service add column words tsvector not null generated always as (to_tsvector('english', name)) stored;
create index disputed_service_words on disputed_service using gin (words);
