-- I05 竞赛单位覆盖率 · contest coverage of units · 条款 clauses 2.5.7, 2.5.8, 2.5.9, 2.5.10, 2.5.11
-- denominator: open units with at least one person in a denominator of I01 to I04
-- numerator: those of them with at least one person in a numerator of I01 to I04
-- $1 the first day of the period, $2 its last day D
with recursive
nodes as ( -- a row for each org unit of any kind that is open on D
  select id, code from org_units where opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
open_units as (
  select id, school_type from org_units where kind = 'unit' and opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
tree (node_id, unit_id) as ( -- every open unit under itself and under what the chain of edges that hold on D leads to
  select id, id from open_units
  union
  select parent_id, tree.unit_id from tree join org_edges on org_edges.unit_id = tree.node_id
  where from_on <= $2::date and (to_on is null or $2::date < to_on)
),
staff_on_day as ( -- main employment at an open unit
  select staff_id, unit_id, school_type, category, full_time_teacher,
    date_part('year', $1::date) - date_part('year', born_on)
      - ((date_part('month', $1::date), date_part('day', $1::date)) < (date_part('month', born_on), date_part('day', born_on)))::int as age
  from employments join open_units on open_units.id = unit_id join staff on staff.id = staff_id
  where is_main and from_on <= $2::date and (to_on is null or $2::date < to_on)
),
eligible as ( -- who stands in which denominator; age in completed years on the first day
  select staff_id, unit_id, contest.kind
  from staff_on_day cross join lateral (values
    ('young_teacher', full_time_teacher and age <= 35),
    ('administrator', category in ('head', 'admin')),
    ('logistics', category in ('logistics', 'nursery')),
    ('dual_qualified', full_time_teacher and school_type = 'VS')
  ) as contest (kind, may_enter)
  where may_enter
),
entrants as (
  select distinct staff_id, kind from contest_entries join contests on contests.id = contest_id
  where entered_on between $1::date and $2::date
),
counts as (
  select unit_id, (count(entrants.staff_id) > 0)::int as numerator, 1 as denominator
  from eligible left join entrants using (staff_id, kind)
  group by unit_id
)
select code as unit, coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
from nodes left join tree on tree.node_id = nodes.id left join counts on counts.unit_id = tree.unit_id
group by code
order by code;
