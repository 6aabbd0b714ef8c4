-- A03 民办教育培训机构建会率 · establishment rate of training institutions · 条款 clauses 2.1.3
-- covered ones / open training institutions
counts as (
  select on_day, unit_id, (by_single_union is not null)::int as numerator, 1 as denominator
  from open_units left join covered using (on_day, unit_id)
  where school_type = 'TR'
)
