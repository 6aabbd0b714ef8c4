-- XG6 公开与教代会衔接率 · resolutions disclosed · 条款 clauses 2.3.4
-- disclosed at most 15 days after / resolutions on matters that arose in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where disclosed_on <= arisen_on + 15
  ) as numerator
  from schools join congress_matters using (unit_id)
  where arisen_on between first_on and on_day and resolution
  group by on_day, unit_id
)
