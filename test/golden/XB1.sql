-- XB1 民办单位入会率 · membership rate of private units · 条款 clauses 2.1.4
-- members among them / main staff of private units
counts as (
  select on_day, unit_id, count(*) filter (where is_member) as numerator, count(*) as denominator
  from staff_on_day
  where ownership = 'private'
  group by on_day, unit_id
)
