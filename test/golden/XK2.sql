-- XK2 宣传阵地与信息化投入 · spending on publicity and IT · 条款 clauses 3.3.4
-- spendings in the period / open units
-- template T12
spent as (
  select on_day, unit_id, sum(amount) as amount
  from open_units join spendings using (unit_id)
  where spent_on between first_on and on_day and kind in ('publicity', 'it')
  group by on_day, unit_id
),
counts as (
  select open_units.on_day, open_units.unit_id, coalesce(amount, 0) as numerator, 1 as denominator
  from open_units left join spent using (on_day, unit_id)
)
