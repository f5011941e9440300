-- The state holidays and the lengths of the clocks, each with the time in which it holds.

create table holiday_rule (
	id bigint generated always as identity primary key,
	name text not null,
	recurrence text not null check (recurrence in ('FIXED_DAY', 'NTH_WEEKDAY', 'LAST_WEEKDAY', 'DAY_AFTER_NTH_WEEKDAY')),
	month integer not null check (month between 1 and 12),
	day integer check (day between 1 and 31),
	weekday text check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
	ordinal integer check (ordinal between 1 and 5),
	weekend text not null check (weekend in ('STAYS', 'SUNDAY_TO_MONDAY', 'SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY')),
	from_year integer not null,
	to_year integer check (to_year >= from_year),
	unique (name, from_year),
	check ((recurrence = 'FIXED_DAY') = (day is not null)),
	check ((recurrence = 'FIXED_DAY') = (weekday is null)),
	check ((recurrence in ('NTH_WEEKDAY', 'DAY_AFTER_NTH_WEEKDAY')) = (ordinal is not null))
);

comment on column holiday_rule.to_year is 'The last year in which the holiday is kept. Empty while no end is known.';

insert into holiday_rule (name, recurrence, month, day, weekday, ordinal, weekend, from_year) values
	('New Year''s Day', 'FIXED_DAY', 1, 1, null, null, 'SUNDAY_TO_MONDAY', 1900),
	('Martin Luther King Jr. Day', 'NTH_WEEKDAY', 1, null, 'MONDAY', 3, 'SUNDAY_TO_MONDAY', 1900),
	('Presidents'' Day', 'NTH_WEEKDAY', 2, null, 'MONDAY', 3, 'SUNDAY_TO_MONDAY', 1900),
	('Cesar Chavez Day', 'FIXED_DAY', 3, 31, null, null, 'SUNDAY_TO_MONDAY', 1900),
	('Memorial Day', 'LAST_WEEKDAY', 5, null, 'MONDAY', null, 'SUNDAY_TO_MONDAY', 1900),
	('Independence Day', 'FIXED_DAY', 7, 4, null, null, 'SUNDAY_TO_MONDAY', 1900),
	('Labor Day', 'NTH_WEEKDAY', 9, null, 'MONDAY', 1, 'SUNDAY_TO_MONDAY', 1900),
	('Veterans Day', 'FIXED_DAY', 11, 11, null, null, 'SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY', 1900),
	('Thanksgiving Day', 'NTH_WEEKDAY', 11, null, 'THURSDAY', 4, 'SUNDAY_TO_MONDAY', 1900),
	('Day after Thanksgiving', 'DAY_AFTER_NTH_WEEKDAY', 11, null, 'THURSDAY', 4, 'SUNDAY_TO_MONDAY', 1900),
	('Christmas Day', 'FIXED_DAY', 12, 25, null, null, 'SUNDAY_TO_MONDAY', 1900);

create table clock_length (
	id bigint generated always as identity primary key,
	clock text not null,
	urgency text not null check (urgency in ('STANDARD', 'URGENT')),
	amount integer not null check (amount > 0),
	unit text not null check (unit in ('CALENDAR_DAYS', 'BUSINESS_DAYS', 'HOURS')),
	from_day date not null,
	to_day date check (to_day >= from_day),
	unique (clock, urgency, from_day)
);

comment on column clock_length.from_day is 'The first starting day of a clock to which the length applies. Where two rows apply, the later one wins.';
comment on column clock_length.to_day is 'The last such day. Empty while no end is known.';

insert into clock_length (clock, urgency, amount, unit, from_day) values
	('ACKNOWLEDGEMENT', 'STANDARD', 5, 'CALENDAR_DAYS', '1900-01-01'),
	('ACKNOWLEDGEMENT', 'URGENT', 2, 'CALENDAR_DAYS', '1900-01-01'),
	('QUALIFICATION_LETTER', 'STANDARD', 7, 'CALENDAR_DAYS', '1900-01-01'),
	('QUALIFICATION_LETTER', 'URGENT', 2, 'CALENDAR_DAYS', '1900-01-01'),
	('PLAN_RECORDS', 'STANDARD', 3, 'BUSINESS_DAYS', '1900-01-01'),
	('PLAN_RECORDS', 'URGENT', 24, 'HOURS', '1900-01-01'),
	('DECISION_AFTER_RECORDS', 'STANDARD', 30, 'CALENDAR_DAYS', '1900-01-01'),
	('DECISION_AFTER_RECORDS', 'URGENT', 3, 'CALENDAR_DAYS', '1900-01-01'),
	('DECISION_OVERALL', 'STANDARD', 45, 'CALENDAR_DAYS', '1900-01-01'),
	('DECISION_OVERALL', 'URGENT', 7, 'CALENDAR_DAYS', '1900-01-01'),
	('COMPLAINT_OUTCOME', 'STANDARD', 30, 'CALENDAR_DAYS', '1900-01-01'),
	('COMPLAINT_OUTCOME', 'URGENT', 30, 'CALENDAR_DAYS', '1900-01-01'),
	('PLAN_CARRIES_OUT', 'STANDARD', 5, 'BUSINESS_DAYS', '1900-01-01'),
	('PLAN_CARRIES_OUT', 'URGENT', 5, 'BUSINESS_DAYS', '1900-01-01');
