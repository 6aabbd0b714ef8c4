-- G05 教代会票决率 · ballots · 条款 clauses 2.3.7
-- decided by a secret or electronic ballot / matters to adopt that arose in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where ballot in ('secret', 'electronic')
  ) as numerator
  from schools join congress_matters using (unit_id)
  where arisen_on between first_on and on_day and power = 'power4'
  group by on_day, unit_id
)
