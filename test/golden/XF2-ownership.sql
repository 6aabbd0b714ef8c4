-- XF2-ownership 公办民办满意度差距 · spread of happiness between public and private units · 条款 clauses 2.2.11
-- highest minus lowest happiness index among groups of units by ownership with 10 valid responses
-- or more; n: valid responses in these groups
-- reads wave
strata as (
  select unit_id, staff, count(*)::float8 as n, avg(y) as mean from indices
    join numbers using (unit_id) group by unit_id, staff
),
groups as (
  select node_id, sum(n) as n, sum(staff * mean) / sum(staff) as value
  from tree join strata using (unit_id) join open_units using (unit_id)
  group by node_id, ownership having sum(n) >= 10
),
spreads as (
  select node_id, sum(n) as n, case when count(*) >= 2 then max(value) - min(value) end as value
    from groups group by node_id
)
select code as unit, value, null::float8 as standard_error, coalesce(n, 0)::bigint as n
from nodes left join spreads on spreads.node_id = nodes.id
order by code;
