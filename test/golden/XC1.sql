-- XC1 重点项目按期完成率 · key tasks completed on time · 条款 clauses 2.1.8, 3.1.9
-- completed by the deadline / key tasks due in the period
-- template T06
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where completed_on <= due_on) as numerator
  from open_units join projects using (unit_id)
  where kind = 'key_task' and due_on between first_on and on_day
  group by on_day, unit_id
)
