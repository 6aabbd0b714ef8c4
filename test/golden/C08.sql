-- C08 重点工作项目化率 · key tasks run as projects · 条款 clauses 2.1.8
-- with owner, goal, milestones, budget and deadline / key tasks of the years that end in the period
-- reads years
-- template T06
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where owner is not null and goal is not null and milestones is not null and budget is not null
      and due_on is not null
  ) as numerator
  from open_units join projects using (unit_id)
  where kind = 'key_task' and year = date_part('year', on_day)
  group by on_day, unit_id
)
