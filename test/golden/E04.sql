-- E04 按时帮助率（第一帮助人） · cases helped in time · 条款 clauses 2.2.8
-- first helped at most 7 days after a union first knew / cases registered in the period
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
  select on_day, unit_id, count(*) as denominator, count(*) filter (where helped - k <= 7) as numerator
  from open_units join cases using (unit_id)
  where registered_on between first_on and on_day
  group by on_day, unit_id
)
