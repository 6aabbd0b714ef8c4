-- A04 应建独立工会达标率 · single unions where they are due · 条款 clauses 2.1.3, 2.1.9
-- covered by a single union / covered units with 25 members or more
counts as (
  select on_day, unit_id, by_single_union::int as numerator, 1 as denominator
  from covered join numbers using (on_day, unit_id)
  where members >= 25
)
