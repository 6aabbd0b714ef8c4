-- I04 "双师型"教学基本功竞赛参与率 · dual-qualified teaching contest participation · 条款 clauses 2.5.11
-- denominator: full-time teachers (staff on D) of vocational schools
-- numerator: those of them with an entry in a dual-qualified contest in the period
entered as (select on_day, staff_id from entrants where kind = 'dual_qualified'),
counts as (
  select on_day, unit_id, count(entered.staff_id) as numerator, count(*) as denominator
  from staff_on_day left join entered using (on_day, staff_id)
  where full_time_teacher and school_type = 'VS'
  group by on_day, unit_id
)
