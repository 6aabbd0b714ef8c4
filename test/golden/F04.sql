-- F04 组织信任指数（靠得住·离不开·信得过） · index of three trusts · 条款 clauses 1.2.11
-- mean of three means: T1, T2 and T3 over all responses of units open on the reference day, valid or
-- not; n: the fewest answers; withheld where one has fewer than 10
-- reads wave
answers as (
  select node_id, count(t1) as n1, count(t2) as n2, count(t3) as n3,
    (avg(t1 - 1) + avg(t2 - 1) + avg(t3 - 1))::float8 * 25 / 3 as value
  from tree join survey_responses using (unit_id) join wave on wave.id = wave_id
  group by node_id
)
select code as unit, case when least(n1, n2, n3) >= 10 then value end as value, null::float8 as standard_error,
  coalesce(least(n1, n2, n3), 0)::bigint as n
from nodes left join answers on answers.node_id = nodes.id
order by code;
