-- XJ3 文件制发（转发）率 · key tasks backed by a document · 条款 clauses 3.1.8
-- named by a document that was issued or forwarded, by whatever node and when / key tasks of the years that end in the period
-- reads years
-- template T11
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from documents where project_id = projects.id and action in ('issued', 'forwarded')
  )) as numerator
  from open_units join projects using (unit_id)
  where kind = 'key_task' and year = date_part('year', on_day)
  group by on_day, unit_id
)
