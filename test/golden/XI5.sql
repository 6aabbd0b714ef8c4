-- XI5 获奖密度 · awards per thousand staff · 条款 clauses 2.5.6
-- entries at city level or above with an award, in the period, of those who are staff on its last day / staff
counts as (
  select on_day, unit_id, count(*) as denominator, coalesce(sum((
    select count(*) from contest_entries
    where contest_entries.staff_id = staff_on_day.staff_id and entered_on between first_on and on_day
      and level in ('city', 'province', 'national') and award is not null
  )), 0) as numerator
  from staff_on_day
  group by on_day, unit_id
)
