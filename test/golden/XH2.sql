-- XH2 师德典型（每千人） · ethics models · 条款 clauses 2.4.2
-- honours as ethics models in the period, of units and people / staff
-- template T15
counts as (
  select on_day, unit_id, coalesce(staff, 0) as denominator, (
    select count(*) from honours
    where honours.unit_id = open_units.unit_id and honours.kind = 'ethics_model'
      and awarded_on between first_on and open_units.on_day
  ) as numerator
  from open_units left join numbers using (on_day, unit_id)
)
