-- F01 教职工幸福指数 · staff happiness index · 条款 clauses 2.2.11
-- stratified mean of the person index of valid sheets on the last wave of the period; strata are units
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
  select unit_id, count(*)::float8 as staff
  from employments join open_units on open_units.id = unit_id, wave
  where is_main and from_on <= day and (to_on is null or day < to_on)
  group by unit_id
),
person_scores as ( -- of each sheet the dimensions of which at least 2/3 of the items are answered: weight, mean of 0 to 100
  select response.id, unit_id, weight, score
  from survey_responses as response join wave on wave.id = wave_id
  cross join lateral (values
    (0.15::float8, array[s1_1, s1_2, s1_3]),
    (0.15, array[s2_1, s2_2, s2_3, s2_4]),
    (0.15, array[s3_1, s3_2, s3_3]),
    (0.15, array[s4_1, s4_2, s4_3]),
    (0.10, array[s5_1, s5_2, 6 - s5_3]), -- reverse
    (0.10, array[s6_1, s6_2, s6_3]),
    (0.10, array[s7_1, s7_2, s7_3]),
    (0.10, array[s8_1, s8_2, 6 - s8_3]) -- reverse
  ) as dimension (weight, answers)
  cross join lateral (
    select avg((x - 1) / 4.0::float8 * 100) as score from unnest(answers) as x having 3 * count(x) >= 2 * count(*)
  ) as scored
),
sheets as ( -- the valid ones: with a person index
  select unit_id, sum(weight * score) / sum(weight) as y from person_scores group by id, unit_id having count(*) >= 6
),
strata as ( -- units with main staff and sheets: N_u, n_u, mean, s_u^2 (null for a single sheet)
  select unit_id, staff, count(*)::float8 as n, avg(y) as mean, var_samp(y) as variance
  from sheets join main_staff using (unit_id)
  group by unit_id, staff
),
estimates as (
  select node_id, sum(staff) as staff, sum(n) as n, sum(staff * mean) / sum(staff) as value,
    sum((n - 1) * variance) / nullif(sum(n - 1), 0) as pooled_variance
  from tree join strata using (unit_id)
  group by node_id
),
terms as ( -- N_u^2 (1 - n_u / N_u) s_u^2 / n_u, the factor at least 0; null where no variance is known
  select node_id, case when strata.n >= strata.staff then 0 else
    strata.staff ^ 2 * (1 - strata.n / strata.staff) * coalesce(variance, pooled_variance) / strata.n end as term
  from tree join strata using (unit_id) join estimates using (node_id)
),
errors as (
  select node_id, case when count(term) = count(*) then sqrt(sum(term)) end as error_of_sum from terms group by node_id
)
select code as unit, value, error_of_sum / staff as standard_error, coalesce(n, 0)::bigint as n
from nodes left join estimates on estimates.node_id = nodes.id left join errors using (node_id)
order by code;
