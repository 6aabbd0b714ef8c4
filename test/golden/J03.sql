-- J03 领导制度与考核纳入率 · union work in rules of leadership and in assessments · 条款 clauses 3.1.1, 3.1.2
-- with R13 in force, and both assessments of the calendar year include union work / open units with a
-- Party organisation
-- template T11
-- applies party
party as (
  select distinct on_day, unit_id
  from open_units join party_orgs using (unit_id)
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
),
counts as (
  select on_day, unit_id, 1 as denominator, (exists (
    select from unit_rules
    where unit_rules.unit_id = party.unit_id and kind = 'R13' and status = 'in_force'
      and adopted_on <= on_day and (repealed_on is null or on_day < repealed_on)
  ) and (
    select count(distinct scheme) from assessments
    where assessments.unit_id = party.unit_id and scheme in ('party_building', 'harmonious_campus')
      and year = date_part('year', on_day) and includes_union_work
  ) = 2)::int as numerator
  from party
)
