-- E05 协调解决率（第一协调解决人） · cases resolved in time · 条款 clauses 2.2.8
-- first resolved or stabilised at most 90 days after registration / cases whose 90th day is in the period
-- template T07
cases as ( -- of each case the days that judge it; k: when a union first knew
  select hardship_cases.*,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'known'
      and actor in ('union_group', 'unit_union', 'district_union', 'city_union')) as k,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'reported') as reported,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'helped') as helped,
    (select min(happened_on) from case_events where case_id = hardship_cases.id
      and kind in ('resolved', 'stabilised')) as resolved
  from hardship_cases
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where resolved - registered_on <= 90) as numerator
  from open_units join cases using (unit_id)
  where registered_on + 90 between first_on and on_day
  group by on_day, unit_id
)
