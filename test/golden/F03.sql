-- F03 问卷有效应答率 · valid response rate · 条款 clauses 2.2.11
-- valid responses / main staff of open units, on the reference day of the last wave of the period
-- reads wave
sheet_numbers as (select unit_id, count(*) as sheets from valid_sheets group by unit_id),
counts as (
  select on_day, unit_id, coalesce(sheets, 0) as numerator, coalesce(staff, 0) as denominator
  from open_units left join sheet_numbers using (unit_id) left join numbers using (on_day, unit_id)
)
