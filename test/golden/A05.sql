-- A05 组建和会员发展目标责任完成率 · targets of unions and members fulfilled · 条款 clauses 2.1.1
-- per line: what was achieved, at most the target / target, of the nearest nodes at or below the node
-- that have a target; the mean of the lines that have one, over the years that end in the period
-- reads years
open_nodes as (
  select first_on, on_day, id as node_id from org_units, windows
  where opened_on <= on_day and (closed_on is null or on_day < closed_on)
),
signed as (
  select first_on, on_day, node_id, line, sum(value) as target
  from open_nodes join targets on targets.unit_id = node_id and year = date_part('year', on_day)
  where line in ('new_unions', 'net_members')
  group by first_on, on_day, node_id, line
),
beneath (on_day, top_id, node_id) as ( -- a node with a target and what hangs below it
  select distinct on_day, node_id, node_id from signed
  union
  select on_day, top_id, edges.unit_id from beneath join edges on parent_id = node_id
  where from_on <= on_day and (to_on is null or on_day < to_on)
),
approved as (
  select on_day, top_id, count(*) as achieved
  from beneath join open_nodes using (on_day, node_id) join unions on host_unit_id = node_id
  where approved_on between first_on and on_day
  group by on_day, top_id
),
counted (on_day, day, sign) as ( -- the last day of the year, and that of the year before
  select on_day, on_day, 1 from windows
  union all
  select on_day, first_on - 1, -1 from windows
),
members_above (on_day, day, sign, staff_id, node_id) as (
  select on_day, day, sign, employments.staff_id, org_units.id
  from counted, employments join org_units on org_units.id = unit_id
    join memberships on memberships.staff_id = employments.staff_id
  where is_main and employments.from_on <= day and (employments.to_on is null or day < employments.to_on)
    and org_units.kind = 'unit' and opened_on <= day and (closed_on is null or day < closed_on)
    and memberships.kind = 'active'
    and memberships.from_on <= day and (memberships.to_on is null or day < memberships.to_on)
  union all
  select on_day, day, sign, staff_id, parent_id
  from members_above join edges on edges.unit_id = node_id
  where from_on <= day and (to_on is null or day < to_on)
),
net as (
  select on_day, node_id as top_id, sum(sign) as achieved from members_above group by on_day, node_id
),
fulfilled as (
  select signed.on_day, signed.node_id, line, target,
    least(target, coalesce(case line when 'new_unions' then approved.achieved else net.achieved end, 0)) as achieved
  from signed left join approved on approved.on_day = signed.on_day and approved.top_id = signed.node_id
    left join net on net.on_day = signed.on_day and net.top_id = signed.node_id
),
-- from every node down to the nearest with a target
reach (on_day, line, top_id, node_id) as (
  select on_day, line, id, id from nodes, windows, (values ('new_unions'), ('net_members')) as lines (line)
  union all
  select reach.on_day, reach.line, top_id, edges.unit_id
  from reach join edges on parent_id = node_id
  where from_on <= reach.on_day and (to_on is null or reach.on_day < to_on) and not exists (
    select from signed
    where signed.on_day = reach.on_day and signed.line = reach.line and signed.node_id = reach.node_id
  )
),
rates as (
  select top_id, line, 100.0::float8 * sum(achieved)::float8 / sum(target)::float8 as rate
  from reach join fulfilled using (on_day, line, node_id)
  group by top_id, line having sum(target) > 0
)
select code as unit, avg(rate) as value, null::float8 as standard_error, count(rate) as n
from nodes left join rates on rates.top_id = nodes.id
group by code
order by code;
