-- G01 教代会年度召开率 · annual congress · 条款 clauses 2.3.1, 2.3.3
-- unit-years with a session attended by two thirds / unit-years of units with a congress on the last day
-- reads school years
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from congress_sessions
    where congress_sessions.unit_id = with_congress.unit_id and held_on between first_on and on_day and 3 * attended >= 2 * due_to_attend
  )::int as numerator
  from with_congress
)
