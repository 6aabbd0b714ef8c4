-- I05 竞赛单位覆盖率 · contest coverage of units · 条款 clauses 2.5.7, 2.5.8, 2.5.9, 2.5.10, 2.5.11
-- denominator: open units with at least one person in a denominator of I01 to I04
-- numerator: those of them with at least one person in a numerator of I01 to I04
eligible as ( -- who stands in which denominator
  select on_day, unit_id, staff_id, contest.kind
  from staff_on_day cross join lateral (values
    ('young_teacher', full_time_teacher and age_at_first <= 35),
    ('administrator', category in ('head', 'admin')),
    ('logistics', category in ('logistics', 'nursery')),
    ('dual_qualified', full_time_teacher and school_type = 'VS')
  ) as contest (kind, may_enter)
  where may_enter
),
counts as (
  select on_day, unit_id, (count(entrants.staff_id) > 0)::int as numerator, 1 as denominator
  from eligible left join entrants using (on_day, staff_id, kind)
  group by on_day, unit_id
)
