-- H04 师德违规发生率 · violations of ethics · 条款 clauses 2.4.6, 2.4.2
-- violations established in the period / staff
-- template T10
counts as (
  select on_day, unit_id, coalesce(staff, 0) as denominator, (
    select count(*) from ethics_records
    where ethics_records.unit_id = open_units.unit_id and ethics_records.kind = 'violation'
      and recorded_on between first_on and open_units.on_day
  ) as numerator
  from open_units left join numbers using (on_day, unit_id)
)
