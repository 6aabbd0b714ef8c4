-- L02 换届程序合规率 · election procedure · 条款 clauses 3.4.1
-- approved before, with two thirds present, won by more than half of those due, and approved
-- afterwards / renewals of union committees held in the period
-- template T13
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where request_approved_on < held_on and due_to_attend > 0 and 3 * attended >= 2 * due_to_attend
      and 2 * winner_votes > due_to_attend and result_approved_on is not null
  ) as numerator
  from open_units join terms using (unit_id)
  where kind = 'union_committee' and held_on between first_on and on_day
  group by on_day, unit_id
)
