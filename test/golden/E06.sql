-- E06 四个第一履职率 · cases that meet all four firsts · 条款 clauses 2.2.8
-- E02, E04, E05, and E03 where reportable / cases whose 90th day is in the period
-- template T07
cases as ( -- of each case the days that judge it; k: when a union first knew
  select hardship_cases.*, (
      select actor from case_events where case_id = hardship_cases.id and kind = 'known'
      order by happened_on, number limit 1
    ) as first_actor,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'known'
      and actor in ('union_group', 'unit_union', 'district_union', 'city_union')) as k,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'reported') as reported,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'helped') as helped,
    (select min(happened_on) from case_events where case_id = hardship_cases.id
      and kind in ('resolved', 'stabilised')) as resolved
  from hardship_cases
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where first_actor in ('union_group', 'unit_union', 'district_union', 'city_union')
      and helped - k <= 7 and resolved - registered_on <= 90 and (not reportable or reported - k <= 3)
  ) as numerator
  from open_units join cases using (unit_id)
  where registered_on + 90 between first_on and on_day
  group by on_day, unit_id
)
