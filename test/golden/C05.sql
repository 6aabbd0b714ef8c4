-- C05 基础管理制度健全率 · basic rules in force · 条款 clauses 2.1.6, 2.1.9
-- kinds among R01 to R12 with a row in force / 12 for each covered unit, less kinds with a row
-- "not applicable" and none in force
-- template T01
kinds as (
  select on_day, unit_id, kind, bool_or(status = 'in_force') as in_force
  from covered join unit_rules using (unit_id)
  where kind between 'R01' and 'R12' and status in ('in_force', 'not_applicable')
    and adopted_on <= on_day and (repealed_on is null or on_day < repealed_on)
  group by on_day, unit_id, kind
),
counts as (
  select on_day, unit_id, count(*) filter (where in_force) as numerator,
    12 - count(*) filter (where not in_force) as denominator
  from covered left join kinds using (on_day, unit_id)
  group by on_day, unit_id
)
