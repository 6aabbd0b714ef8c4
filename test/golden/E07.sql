-- E07 困难教职工帮扶覆盖率 · active cases that were helped · 条款 clauses 2.2.9, 2.2.10
-- with help in the period / cases active on some day of the period
-- template T07
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from case_events where case_id = hardship_cases.id and kind = 'helped'
      and happened_on between first_on and on_day
  )) as numerator
  from open_units join hardship_cases using (unit_id)
  where registered_on <= on_day and (closed_on is null or closed_on > first_on)
  group by on_day, unit_id
)
