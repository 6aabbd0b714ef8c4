-- E02 第一知情率 · cases of which a union knew first · 条款 clauses 2.2.8
-- of all events "known" of the case the first is by a union / cases registered in the period
-- template T07
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where (
    select actor from case_events where case_id = hardship_cases.id and kind = 'known'
    order by happened_on, number limit 1
  ) in ('union_group', 'unit_union', 'district_union', 'city_union')) as numerator
  from open_units join hardship_cases using (unit_id)
  where registered_on between first_on and on_day
  group by on_day, unit_id
)
