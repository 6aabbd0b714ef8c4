-- XD2 创新活动占比 · activities of a new form · 条款 clauses 2.2.4
-- of a new form / activities in the period
-- template T09
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where new_form) as numerator
  from open_units join activities using (unit_id)
  where last_on between first_on and on_day
  group by on_day, unit_id
)
