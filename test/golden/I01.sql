-- I01 青年教师教学基本功竞赛参与率 · young-teacher basic-skills contest participation · 条款 clauses 2.5.8
-- denominator: full-time teachers (staff on D) who were at most 35 on the first day of the period
-- numerator: those of them with an entry in a young-teacher contest in the period
entered as (select on_day, staff_id from entrants where kind = 'young_teacher'),
counts as (
  select on_day, unit_id, count(entered.staff_id) as numerator, count(*) as denominator
  from staff_on_day left join entered using (on_day, staff_id)
  where full_time_teacher and age_at_first <= 35
  group by on_day, unit_id
)
