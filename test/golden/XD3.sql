-- XD3 人均服务支出 · service spending per member · 条款 clauses 2.2.2
-- spendings in the period / members
-- template T12
spent as (
  select on_day, unit_id, sum(amount) as amount
  from open_units join spendings using (unit_id)
  where spent_on between first_on and on_day and kind = 'service' and source = 'union'
  group by on_day, unit_id
),
counts as (
  select open_units.on_day, open_units.unit_id, coalesce(amount, 0) as numerator, coalesce(members, 0) as denominator
  from open_units left join spent using (on_day, unit_id) left join numbers using (on_day, unit_id)
)
