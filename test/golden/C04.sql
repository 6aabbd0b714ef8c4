-- C04 三类组织同步建立率 · three bodies built together · 条款 clauses 2.1.5
-- with congress (C01), funds-audit body (C02) and, where there are female members, women's body
-- (C03), each established at most 90 days after the
-- approval of the union where that lies in the period / covered units
approvals as ( -- of the single union that covers the unit, else of a joint one, the first
  select on_day, first_on, unit_id,
    coalesce(min(approved_on) filter (where unions.kind = 'single'), min(approved_on)) as approved_on
  from open_units join union_coverage using (unit_id) join unions on unions.id = union_id
  where from_on <= on_day and (to_on is null or on_day < to_on) and approved_on <= on_day
    and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, first_on, unit_id
),
in_time as ( -- the kinds of bodies that hold on the on_day and came early enough
  select on_day, unit_id, array_agg(kind) as kinds
  from approvals join bodies using (unit_id) join settings using (on_day)
  where name = 'bodies_due_days' and established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
    and (approved_on < first_on or established_on <= approved_on + value::int)
  group by on_day, unit_id
),
judged as (
  select on_day, unit_id, 1 as denominator, (
    ('staff_congress' = any (kinds) or coalesce(staff, 0) < 80 and 'staff_assembly' = any (kinds))
    and ('funds_audit_committee' = any (kinds)
      or (by_joint_union or coalesce(members, 0) < 25) and 'funds_auditor' = any (kinds))
    and (coalesce(women, 0) = 0 or 'womens_committee' = any (kinds) or women < value and 'womens_officer' = any (kinds))
  ) is true as built
  from covered join settings using (on_day) left join numbers using (on_day, unit_id)
    left join in_time using (on_day, unit_id)
  where name = 'women_committee_min'
),
counts as (
  select on_day, unit_id, built::int as numerator, denominator from judged
)
