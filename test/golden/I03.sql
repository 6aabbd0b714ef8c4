-- I03 后勤职工服务技能竞赛参与率 · logistics skill contest participation · 条款 clauses 2.5.10
-- denominator: staff on D of category logistics or nursery
-- numerator: those of them with an entry in a logistics contest in the period
entered as (select on_day, staff_id from entrants where kind = 'logistics'),
counts as (
  select on_day, unit_id, count(entered.staff_id) as numerator, count(*) as denominator
  from staff_on_day left join entered using (on_day, staff_id)
  where category in ('logistics', 'nursery')
  group by on_day, unit_id
)
