-- C03 女教职工组织建立率 · women staff body coverage · 条款 clauses 2.1.5
-- covered units with a women's committee, or, with 1 to 9 female members, a women's officer
-- / covered units with at least one female member
counts as (
  select on_day, unit_id, 1 as denominator, case
    when 'womens_committee' = any (kinds) then 1
    when women < value and 'womens_officer' = any (kinds) then 1
    else 0 end as numerator
  from covered join numbers using (on_day, unit_id) left join bodies_on_day using (on_day, unit_id)
    join settings using (on_day)
  where women > 0 and name = 'women_committee_min'
)
