-- A06 工会小组覆盖率 · members in union groups · 条款 clauses 2.1.9, 2.2.7
-- in a union group that is open, of whatever unit / members, where an open group hangs under an open unit
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from group_memberships as spell join org_units as own on own.id = group_id
    where spell.staff_id = staff_on_day.staff_id and own.kind = 'group'
      and spell.from_on <= on_day and (spell.to_on is null or on_day < spell.to_on)
      and own.opened_on <= on_day and (own.closed_on is null or on_day < own.closed_on)
  )) as numerator
  from staff_on_day where is_member
  group by on_day, unit_id
),
with_groups as (
  select distinct node_id from tree join org_edges on parent_id = tree.unit_id and line = 'union'
    join org_units as own on own.id = org_edges.unit_id
  where own.kind = 'group' and from_on <= on_day and (to_on is null or on_day < to_on)
    and own.opened_on <= on_day and (own.closed_on is null or on_day < own.closed_on)
),
added as ( -- the members of all units, also of those without groups
  select node_id, sum(numerator) as numerator, sum(denominator) as denominator
  from tree join counts using (on_day, unit_id) join with_groups using (node_id)
  group by node_id
)
select code as unit, coalesce(numerator, 0)::bigint as numerator, coalesce(denominator, 0)::bigint as denominator
from nodes left join added on added.node_id = nodes.id
order by code
