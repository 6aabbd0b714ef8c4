-- XF1 单位幸福指数达标率 · units that reach the target of happiness · 条款 clauses 2.2.11
-- with a happiness index of 80 or more / units with 10 valid responses or more, and responses of at
-- least 30 % (setting published_response_min) of the staff
-- reads wave
published as (
  select unit_id, avg(y) as value from indices join numbers using (unit_id), settings
  where settings.name = 'published_response_min'
  group by unit_id, staff, settings.value having count(*) >= 10 and 100 * count(*) >= settings.value * staff
),
counts as (
  select node_id, count(*) as denominator, count(*) filter (where published.value >= settings.value) as numerator
  from tree join published using (unit_id) join settings using (on_day)
  where name = 'happiness_target' group by node_id
)
select code as unit, coalesce(numerator, 0)::bigint as numerator, coalesce(denominator, 0)::bigint as denominator
from nodes left join counts on counts.node_id = nodes.id
order by code;
