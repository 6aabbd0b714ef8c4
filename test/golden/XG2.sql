-- XG2 提案答复满意率 · satisfied proposers · 条款 clauses 2.3.5
-- satisfied / proposals submitted in the period whose proposer was asked
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where satisfied
  ) as numerator
  from schools join proposals using (unit_id)
  where submitted_on between first_on and on_day and asked
  group by on_day, unit_id
)
