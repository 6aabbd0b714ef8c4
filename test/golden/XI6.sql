-- XI6 “双师型”教师占比 · share of dual-qualified teachers · 条款 clauses 2.5.11
-- dual-qualified ones / full-time teachers of vocational schools
counts as (
  select on_day, unit_id, count(*) filter (where dual_qualified) as numerator, count(*) as denominator
  from staff_on_day where full_time_teacher and school_type = 'VS'
  group by on_day, unit_id
)
