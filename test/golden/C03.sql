-- C03 女教职工组织建立率 · women staff body coverage · 条款 clauses 2.1.5
-- covered units with a women's committee, or, with 1 to 9 female members, a women's officer
-- / covered units with at least one female member
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
staff_on_day as ( -- main employment at an open unit
  select staff_id, unit_id
  from employments join open_units on open_units.id = unit_id
  where is_main and from_on <= $2::date and (to_on is null or $2::date < to_on)
),
active_memberships as ( -- at most one a person on any day; retained ones are none
  select staff_id from memberships
  where kind = 'active' and from_on <= $2::date and (to_on is null or $2::date < to_on)
),
female_members as (
  select unit_id, count(*) as women
  from staff_on_day join active_memberships using (staff_id) join staff on staff.id = staff_id
  where gender = 'female'
  group by unit_id
),
bodies_on_day as (
  select unit_id, array_agg(kind) as kinds from bodies
  where established_on <= $2::date and (dissolved_on is null or $2::date < dissolved_on)
  group by unit_id
),
counts as (
  select unit_id, 1 as denominator, case
    when 'womens_committee' = any (kinds) then 1
    when women < 10 and 'womens_officer' = any (kinds) then 1
    else 0 end as numerator
  from covered join female_members using (unit_id) left join bodies_on_day using (unit_id)
)
select code as unit, coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
from nodes left join tree on tree.node_id = nodes.id left join counts on counts.unit_id = tree.unit_id
group by code
order by code;
