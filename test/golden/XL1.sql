-- XL1 逾期未换届率 · unions overdue for renewal · 条款 clauses 3.4.1
-- with a term of the committee that runs on D and is past its deadline, extensions approved by D
-- counting / unions in force on D, at their host
-- template T13
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from terms
    where union_id = unions.id and kind = 'union_committee'
      and from_on <= on_day and (held_on is null or on_day < held_on) and due_on < on_day
      and not (
        extension_approved_on <= on_day and on_day <= extended_to
        and on_day <= (due_on + interval '6 months')::date
      ) is true
  )) as numerator
  from open_units join unions on host_unit_id = unit_id
  where approved_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, unit_id
)
