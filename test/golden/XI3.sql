-- XI3 人均培训经费 · training spending per head · 条款 clauses 2.5.5
-- spendings in the period / staff
-- template T12
spent as (
  select on_day, unit_id, sum(amount) as amount
  from open_units join spendings using (unit_id)
  where spent_on between first_on and on_day and kind = 'training'
  group by on_day, unit_id
),
counts as (
  select open_units.on_day, open_units.unit_id, coalesce(amount, 0) as numerator, coalesce(staff, 0) as denominator
  from open_units left join spent using (on_day, unit_id) left join numbers using (on_day, unit_id)
)
