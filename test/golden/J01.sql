-- J01 党组织学期专题研究工会工作达标率 · Party organisations that study union work · 条款 clauses 3.1.6
-- unit-semesters with a meeting on it / unit-semesters of units with a Party organisation on the last day
-- reads semesters
-- template T11
-- applies party
party as (
  select distinct first_on, on_day, unit_id
  from open_units join party_orgs using (unit_id)
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
),
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from meetings
    where meetings.unit_id = party.unit_id and kind = 'party_study' and held_on between first_on and on_day
  )::int as numerator
  from party
)
