-- K01 宣传阵地渠道覆盖率 · publicity channels in use · 条款 clauses 3.3.2, 3.3.3
-- channels with an item in the period / channels that the unit has on some day of the period
-- template T14
channels as ( -- a channel once, however often it was opened
  select distinct first_on, on_day, unit_id, facilities.kind
  from open_units join facilities using (unit_id)
  where facilities.kind in ('newspaper', 'journal', 'website', 'wechat', 'tv', 'radio')
    and from_on <= on_day and (to_on is null or to_on > first_on)
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from publications
    where publications.unit_id = channels.unit_id and channel = channels.kind
      and published_on between first_on and on_day
  )) as numerator
  from channels group by on_day, unit_id
)
