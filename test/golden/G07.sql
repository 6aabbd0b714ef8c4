-- G07 民主沟通会开展率 · communication meetings · 条款 clauses 2.3.9
-- unit-semesters with a communication meeting / unit-semesters of units with a congress on the last day
-- reads semesters
-- template T04
-- applies schools
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from meetings
    where meetings.unit_id = with_congress.unit_id and kind = 'communication' and held_on between first_on and on_day
  )::int as numerator
  from with_congress
)
