-- XL3 补助项目验收率 · acceptance of subsidised projects · 条款 clauses 3.4.4
-- accepted / due in the period
-- template T12
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where accepted_on is not null) as numerator
  from open_units join subsidies using (unit_id)
  where due_on between first_on and on_day
  group by on_day, unit_id
)
