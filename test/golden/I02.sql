-- I02 管理干部专业知识竞赛参与率 · administrator knowledge contest participation · 条款 clauses 2.5.9
-- denominator: staff on D of category head or admin
-- numerator: those of them with an entry in an administrator contest in the period
entered as (select on_day, staff_id from entrants where kind = 'administrator'),
counts as (
  select on_day, unit_id, count(entered.staff_id) as numerator, count(*) as denominator
  from staff_on_day left join entered using (on_day, staff_id)
  where category in ('head', 'admin')
  group by on_day, unit_id
)
