-- E03 按时报告率（第一报告人） · cases reported in time · 条款 clauses 2.2.8
-- first reported at most 3 days after a union first knew / reportable cases registered in the period
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
  select on_day, unit_id, count(*) as denominator, count(*) filter (where reported - k <= 3) as numerator
  from open_units join cases using (unit_id)
  where reportable and registered_on between first_on and on_day
  group by on_day, unit_id
)
