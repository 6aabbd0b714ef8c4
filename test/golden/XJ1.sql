-- XJ1 听取工会汇报频次 · reports of the union heard by the Party organisation · 条款 clauses 3.1.3
-- reports heard in the year / open units with a Party organisation on 31 December
-- reads years
-- template T11
-- applies party
party as (
  select distinct first_on, on_day, unit_id
  from open_units join party_orgs using (unit_id)
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
),
counts as (
  select on_day, unit_id, 1 as denominator, (
    select count(*) from meetings
    where meetings.unit_id = party.unit_id and kind = 'party_report' and held_on between first_on and on_day
  ) as numerator
  from party
)
