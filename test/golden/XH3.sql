-- XH3 师德考核合格率 · ethics assessments passed · 条款 clauses 2.4.2
-- excellent or passed / assessments in the period
-- template T10
counts as (
  select on_day, unit_id, count(*) as denominator,
    count(*) filter (where result in ('excellent', 'passed')) as numerator
  from open_units join ethics_records using (unit_id)
  where kind = 'assessment' and recorded_on between first_on and on_day
  group by on_day, unit_id
)
