-- XG3 每百人提案数 · proposals per 100 staff · 条款 clauses 2.3.5
-- proposals submitted in the period / staff on D, training institutions left out (times 100)
-- template T03
-- applies schools
counts as (
  select schools.on_day, schools.unit_id, coalesce(staff, 0) as denominator, (
    select count(*) from proposals
    where proposals.unit_id = schools.unit_id and submitted_on between first_on and schools.on_day
  ) as numerator
  from schools left join numbers using (on_day, unit_id)
)
