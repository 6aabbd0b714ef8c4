-- B03 非事业编制人员入会率 · membership rate, non-established staff · 条款 clauses 2.1.4, 2.1.3
-- members / staff, both of an establishment other than 1
counts as (
  select on_day, unit_id, count(*) filter (where is_member) as numerator, count(*) as denominator
  from staff_on_day
  where establishment <> '1'
  group by on_day, unit_id
)
