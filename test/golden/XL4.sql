-- XL4 先进个人（每千人） · honours of members · 条款 clauses 3.4.3
-- honours in the period of people who are members on its last day, at the unit of the main employment / members
-- template T15
counts as (
  select on_day, unit_id, count(*) as denominator, coalesce(sum((
    select count(*) from honours
    where honours.staff_id = staff_on_day.staff_id and awarded_on between first_on and on_day
  )), 0) as numerator
  from staff_on_day where is_member
  group by on_day, unit_id
)
