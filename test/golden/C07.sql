-- C07 数据质量指数 · data-quality index · 条款 clauses 2.1.7, 2.1.9
-- mean over units of 0.4 XC2 + 0.3 XC3 + 0.3 XC4; of what has a denominator, with weights rescaled
sums as (
  select unit_id, sum(required_fields) as required, sum(filled_fields) as filled, count(*) as due,
    count(*) filter (where submitted_on <= due_on) as on_time, count(submitted_on) as sent,
    count(*) filter (where submitted_on is not null and returned_on is null
      and case when under_city then city_accepted_on else district_approved_on end is not null) as passed
  from open_units join submissions using (unit_id) left join under_city using (on_day, unit_id)
  where due_on between first_on and on_day
  group by unit_id
),
parts (unit_id, weight, value) as (
  select unit_id, 0.4::float8, filled * 100.0::float8 / required from sums where required > 0
  union all
  select unit_id, 0.3, on_time * 100.0::float8 / due from sums where due > 0
  union all
  select unit_id, 0.3, passed * 100.0::float8 / sent from sums where sent > 0
),
quality as (
  select unit_id, sum(weight * value) / sum(weight) as value from parts group by unit_id
),
means as (
  select node_id, avg(value) as value, count(*) as n from tree join quality using (unit_id) group by node_id
)
select code as unit, value, null::float8 as standard_error, coalesce(n, 0)::bigint as n
from nodes left join means on means.node_id = nodes.id
order by code;
