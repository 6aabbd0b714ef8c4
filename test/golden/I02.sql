-- I02 管理干部专业知识竞赛参与率 · administrator knowledge contest participation · 条款 clauses 2.5.9
-- denominator: staff on D of category head or admin
-- numerator: those of them with an entry in an administrator contest in the period
-- $1 the first day of the period, $2 its last day D
with recursive
nodes as ( -- a row for each org unit of any kind that is open on D
  select id, code from org_units where opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
open_units as (
  select id from org_units where kind = 'unit' and opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
tree (node_id, unit_id) as ( -- every open unit under itself and under what the chain of edges that hold on D leads to
  select id, id from open_units
  union
  select parent_id, tree.unit_id from tree join org_edges on org_edges.unit_id = tree.node_id
  where from_on <= $2::date and (to_on is null or $2::date < to_on)
),
staff_on_day as ( -- main employment at an open unit: heads and administrators
  select staff_id, unit_id
  from employments join open_units on open_units.id = unit_id
  where is_main and from_on <= $2::date and (to_on is null or $2::date < to_on) and category in ('head', 'admin')
),
entrants as ( -- once, however many entries
  select distinct staff_id from contest_entries join contests on contests.id = contest_id
  where kind = 'administrator' and entered_on between $1::date and $2::date
),
counts as (
  select unit_id, count(entrants.staff_id) as numerator, count(*) as denominator
  from staff_on_day left join entrants using (staff_id)
  group by unit_id
)
select code as unit, coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
from nodes left join tree on tree.node_id = nodes.id left join counts on counts.unit_id = tree.unit_id
group by code
order by code;
