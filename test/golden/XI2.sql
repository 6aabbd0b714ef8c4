-- XI2 工会文化建设项目覆盖率 · units with a project of culture · 条款 clauses 2.5.2
-- with a project of culture promised by the last day, not completed before the first / open units
-- template T06
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from projects
    where projects.unit_id = open_units.unit_id and kind = 'culture' and promised_on <= on_day
      and (completed_on is null or completed_on >= first_on)
  )::int as numerator
  from open_units
)
