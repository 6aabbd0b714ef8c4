-- A01 建会率（工会组建率） · union establishment rate · 条款 clauses 2.1.3
-- covered open units / open units
-- $1 the first day of the period, $2 its last day D, on which everything is read
with recursive
nodes as ( -- a row for each org unit of any kind that is open on D
  select id, code from org_units where $1::date <= $2::date and opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
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
covered as ( -- a coverage row holds on D and its union is in force on D
  select unit_id
  from union_coverage join unions on unions.id = union_id join open_units on open_units.id = unit_id
  where from_on <= $2::date and (to_on is null or $2::date < to_on)
    and approved_on <= $2::date and (dissolved_on is null or $2::date < dissolved_on)
  group by unit_id
),
counts as (
  select open_units.id as unit_id, count(covered.unit_id) as numerator, count(*) as denominator
  from open_units left join covered on covered.unit_id = open_units.id
  group by open_units.id
)
select code as unit, coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
from nodes left join tree on tree.node_id = nodes.id left join counts on counts.unit_id = tree.unit_id
group by code
order by code;
