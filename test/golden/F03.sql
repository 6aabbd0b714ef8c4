-- F03 问卷有效应答率 · valid response rate · 条款 clauses 2.2.11
-- valid sheets / main staff of open units, on the reference day of the last wave of the period
-- $1 the first day of the period, $2 its last day D
with recursive
nodes as ( -- a row for each org unit of any kind that is open on D
  select id, code from org_units where opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
wave as ( -- the last whose reference day lies in the period
  select survey_waves.id, reference_on as day from survey_waves
  where reference_on between $1::date and $2::date
  order by reference_on desc, code desc
  limit 1
),
open_units as ( -- from here on everything is read on the reference day
  select org_units.id from org_units, wave
  where kind = 'unit' and opened_on <= day and (closed_on is null or day < closed_on)
),
tree (node_id, unit_id) as ( -- every open unit under itself and under what the chain of edges leads to
  select id, id from open_units
  union
  select parent_id, tree.unit_id from tree join org_edges on org_edges.unit_id = tree.node_id, wave
  where from_on <= day and (to_on is null or day < to_on)
),
main_staff as (
  select unit_id, count(*) as staff
  from employments join open_units on open_units.id = unit_id, wave
  where is_main and from_on <= day and (to_on is null or day < to_on)
  group by unit_id
),
sheets as ( -- the valid ones: at least 6 of 8 dimensions with at least 2/3 of their items answered
  select unit_id from survey_responses join wave on wave.id = wave_id
  where (3 * num_nonnulls(s1_1, s1_2, s1_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s2_1, s2_2, s2_3, s2_4) >= 2 * 4)::int
      + (3 * num_nonnulls(s3_1, s3_2, s3_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s4_1, s4_2, s4_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s5_1, s5_2, s5_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s6_1, s6_2, s6_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s7_1, s7_2, s7_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s8_1, s8_2, s8_3) >= 2 * 3)::int >= 6
),
valid_sheets as (select unit_id, count(*) as sheets from sheets group by unit_id),
counts as (
  select id as unit_id, coalesce(sheets, 0) as numerator, coalesce(staff, 0) as denominator
  from open_units left join valid_sheets on valid_sheets.unit_id = id left join main_staff on main_staff.unit_id = id
)
select code as unit, coalesce(sum(numerator), 0)::bigint as numerator, coalesce(sum(denominator), 0)::bigint as denominator
from nodes left join tree on tree.node_id = nodes.id left join counts on counts.unit_id = tree.unit_id
group by code
order by code;
