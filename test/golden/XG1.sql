-- XG1 决议督办反馈率 · resolutions with a reported status · 条款 clauses 2.3.2
-- with a reported status / resolutions on matters that arose in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where status_reported_on is not null
  ) as numerator
  from schools join congress_matters using (unit_id)
  where arisen_on between first_on and on_day and resolution
  group by on_day, unit_id
)
