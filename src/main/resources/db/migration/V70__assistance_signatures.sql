-- assistants: which signature is whose, so that the form can be printed with its evidence.
alter table assistance add part_a_signature bigint references case_signature (id);
alter table assistance add part_b_signature bigint references case_signature (id);

-- Part A is signed just before its entry is made; Part B is told apart where one came on its day.
update assistance a set part_a_signature = (
  select max(s.id) from case_signature s
  where s.case_id = a.case_id and s.document = 'PART_A' and s.signed_at <= a.invited_at)
where part_a_signed_on is not null;
update assistance a set part_b_signature = (
  select min(s.id) from case_signature s
  where s.case_id = a.case_id and s.document = 'PART_B'
    and (s.signed_at at time zone 'America/Los_Angeles')::date = a.part_b_signed_on
  having count(*) = 1)
where part_b_signed_on is not null;
