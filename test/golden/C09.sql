-- C09 规范化建设指数 · standardisation index · 条款 clauses 2.1.9, 1.2.9
-- mean over covered units of the mean of five sub-scores, each the mean of the figures that the unit has
-- made of A01 C01 C02 C03 C05 J03 C06 C07 G01 L01 L02 C08 XC1
figures (unit, sub_score, value) as (
  select unit, 1, numerator * 100.0::float8 / denominator from :A01 as figure where denominator > 0
  union all
  select unit, 1, numerator * 100.0::float8 / denominator from :C01 as figure where denominator > 0
  union all
  select unit, 1, numerator * 100.0::float8 / denominator from :C02 as figure where denominator > 0
  union all
  select unit, 1, numerator * 100.0::float8 / denominator from :C03 as figure where denominator > 0
  union all
  select unit, 2, numerator * 100.0::float8 / denominator from :C05 as figure where denominator > 0
  union all
  select unit, 2, numerator * 100.0::float8 / denominator from :J03 as figure where denominator > 0
  union all
  select unit, 3, numerator * 100.0::float8 / denominator from :C06 as figure where denominator > 0
  union all
  select unit, 4, numerator * 100.0::float8 / denominator from :G01 as figure where denominator > 0
  union all
  select unit, 4, numerator * 100.0::float8 / denominator from :L01 as figure where denominator > 0
  union all
  select unit, 4, numerator * 100.0::float8 / denominator from :L02 as figure where denominator > 0
  union all
  select unit, 5, numerator * 100.0::float8 / denominator from :C08 as figure where denominator > 0
  union all
  select unit, 5, numerator * 100.0::float8 / denominator from :XC1 as figure where denominator > 0
  union all
  select unit, 3, value from :C07 as figure where value is not null
),
sub_scores as (
  select unit, sub_score, avg(value) as value from figures group by unit, sub_score
),
scores as (
  select id as unit_id, avg(value) as value from sub_scores join org_units on code = unit group by id
),
means as (
  select node_id, avg(value) as value, count(*) as n
  from tree join covered using (on_day, unit_id) join scores using (unit_id) group by node_id
)
select code as unit, value, null::float8 as standard_error, coalesce(n, 0)::bigint as n
from nodes left join means on means.node_id = nodes.id
order by code;
