-- A02 民办学校（幼儿园）建会率 · establishment rate of private schools · 条款 clauses 2.1.3
-- covered ones / open private units that are no training institutions
counts as (
  select on_day, unit_id, (by_single_union is not null)::int as numerator, 1 as denominator
  from open_units left join covered using (on_day, unit_id)
  where ownership = 'private' and school_type is distinct from 'TR'
)
