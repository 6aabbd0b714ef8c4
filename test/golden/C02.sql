-- C02 工会经费审查委员会建立率 · funds-audit committee coverage · 条款 clauses 2.1.5
-- covered units with a funds-audit committee, or, where the union is joint or the unit has fewer than 25 members,
-- a funds auditor / covered units
counts as (
  select on_day, unit_id, 1 as denominator, case
    when 'funds_audit_committee' = any (kinds) then 1
    when (by_joint_union or coalesce(members, 0) < 25) and 'funds_auditor' = any (kinds) then 1
    else 0 end as numerator
  from covered left join numbers using (on_day, unit_id) left join bodies_on_day using (on_day, unit_id)
)
