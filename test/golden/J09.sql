-- J09 专项经费保障率 · special funding of key work · 条款 clauses 3.2.8, 2.2.2
-- with a spending of special funds of the administration that names it, of any day and unit
-- / key tasks of the years that end in the period, and major activities of the period
-- reads years and period
-- template T12
key_work as (
  select on_day, unit_id, exists (
    select from spendings where project_id = projects.id and kind = 'special' and source = 'administration'
  )::int as is_funded
  from (select distinct on_day, unit_id from open_units) as open join projects using (unit_id)
  where kind = 'key_task' and make_date(year, 12, 31) = on_day
  union all
  select on_day, unit_id, exists (
    select from spendings where activity_id = activities.id and kind = 'special' and source = 'administration'
  )::int
  from (select distinct on_day, unit_id from open_units) as open join activities using (unit_id)
  where major and on_day = $2::date and last_on between $1::date and $2::date
),
counts as (
  select on_day, unit_id, sum(is_funded) as numerator, count(*) as denominator
  from key_work group by on_day, unit_id
)
