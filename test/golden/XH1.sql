-- XH1 师德承诺签订率 · commitments to ethics signed · 条款 clauses 2.4.2
-- with a commitment in the period, wherever it was signed / staff
-- template T10
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from ethics_records
    where ethics_records.staff_id = staff_on_day.staff_id and kind = 'commitment'
      and recorded_on between first_on and on_day
  )) as numerator
  from staff_on_day group by on_day, unit_id
)
