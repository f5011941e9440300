-- Messages on their way, and what became of them.

create table outbox_message (
	id bigint generated always as identity primary key,
	message_id uuid not null unique,
	subject text not null,
	template text not null,
	occasion text not null,
	locale text not null,
	sealed bytea,
	state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
	queued_at timestamptz not null,
	claims integer not null default 0,
	attempts integer not null default 0,
	next_try_at timestamptz not null,
	problem text,
	sent_at timestamptz,
	announced boolean not null default false,
	unique (subject, template, occasion),
	check ((state = 'SENT') = (sealed is null)),
	check ((state = 'SENT') = (sent_at is not null))
);

comment on column outbox_message.sealed is 'Address, title and text. Erased in the statement that records the sending.';
comment on column outbox_message.claims is 'How often a round has taken the message; the one who took it last may record what became of it.';
comment on column outbox_message.attempts is 'How many tries failed for a reason that may lie in the message itself.';
comment on column outbox_message.announced is 'Whether the house has been told of the sending.';

create index outbox_message_due on outbox_message (next_try_at, id) where state = 'QUEUED';
create index outbox_message_state on outbox_message (state, id);
create index outbox_message_unannounced on outbox_message (id) where state = 'SENT' and not announced;
