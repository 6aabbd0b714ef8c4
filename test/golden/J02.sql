-- J02 任期内工会工作会议召开率 · terms of Party organisations with a union work conference · 条款 clauses 3.1.5
-- with a union work conference from the first day of the term to the day before its renewal / terms of
-- Party organisations renewed in the period, of open units with a Party organisation on the last day
-- template T11
-- applies party
party as (
  select distinct first_on, on_day, unit_id
  from open_units join party_orgs using (unit_id)
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from meetings
    where meetings.unit_id = terms.unit_id and meetings.kind = 'union_work_conference'
      and meetings.held_on >= from_on and meetings.held_on < terms.held_on
  )) as numerator
  from party join terms using (unit_id)
  where terms.kind = 'party_organisation' and terms.held_on between first_on and on_day
  group by on_day, unit_id
)
