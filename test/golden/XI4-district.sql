-- XI4-district 区级竞赛晋级率 · promotion rate from district level · 条款 clauses 2.5.8, 2.5.9, 2.5.10, 2.5.11, 2.5.12
-- entries with one of the same contest and person at the next level, on any day / entries in the
-- period of those who are staff on its last day
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from contest_entries as next
    where next.contest_id = entry.contest_id and next.staff_id = entry.staff_id
      and (entry.level, next.level) in (('school', 'district'), ('district', 'city'), ('city', 'province'))
  )) as numerator
  from staff_on_day join contest_entries as entry using (staff_id)
  where entered_on between first_on and on_day and level in ('district')
  group by on_day, unit_id
)
