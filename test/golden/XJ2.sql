-- XJ2 工会议题办结率 · issues resolved · 条款 clauses 3.1.4
-- resolved / problems submitted to the Party organisation in the period
-- template T11
counts as (
  select on_day, unit_id, count(*) as denominator,
    count(*) filter (where resolved_on is not null) as numerator
  from open_units join issues using (unit_id)
  where kind = 'party_issue' and raised_on between first_on and on_day
  group by on_day, unit_id
)
