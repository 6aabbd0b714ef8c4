-- XB5 女教职工入会率 · membership rate of women · 条款 clauses 2.1.4
-- members among them / women among the main staff
counts as (
  select on_day, unit_id, count(*) filter (where is_member) as numerator, count(*) as denominator
  from staff_on_day
  where gender = 'female'
  group by on_day, unit_id
)
