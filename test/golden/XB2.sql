-- XB2 编制内外入会差距 · gap between established and other posts · 条款 clauses 2.1.4
-- members among staff on established posts, in percent, minus those among the others
rates as (
  select node_id, avg(is_member::int) filter (where establishment = '1') * 100 as established,
    avg(is_member::int) filter (where establishment <> '1') * 100 as others
  from tree join staff_on_day using (on_day, unit_id)
  group by node_id
)
select code as unit, (established - others)::float8 as value, null::float8 as standard_error, null::bigint as n
from nodes left join rates on rates.node_id = nodes.id
order by code;
