-- G02 会议出席达标率 · quorum · 条款 clauses 2.3.1
-- attended by two thirds of those due / sessions in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where 3 * attended >= 2 * due_to_attend
  ) as numerator
  from schools join congress_sessions using (unit_id)
  where held_on between first_on and on_day
  group by on_day, unit_id
)
