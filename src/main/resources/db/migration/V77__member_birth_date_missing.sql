-- assistants: a paper may leave the member's date of birth out. Until it is known, no printed code opens anything.
alter table assistance alter column member_born_on drop not null;
