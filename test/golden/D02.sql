-- D02 教工小家覆盖率 · union groups with a small staff home · 条款 clauses 2.2.6
-- with a small home in use / open union groups directly under open units
-- template T01
-- applies groups
groups as (
  select on_day, open_units.unit_id, org_units.id as group_id
  from open_units join org_edges on parent_id = open_units.unit_id and line = 'union' join org_units on org_units.id = org_edges.unit_id
  where org_units.kind = 'group' and org_units.opened_on <= on_day
    and (org_units.closed_on is null or on_day < org_units.closed_on)
    and from_on <= on_day and (to_on is null or on_day < to_on)
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from facilities
    where facilities.unit_id = group_id and kind = 'small_home'
      and from_on <= on_day and (to_on is null or on_day < to_on)
  )) as numerator
  from groups
  group by on_day, unit_id
)
