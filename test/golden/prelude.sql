-- What all golden queries share; `bin/verify/golden-sql.ts` puts a query together from the parts
-- below. A query itself is only what its definition says: common table expressions, the last of
-- which is `counts` (rates) or `responses` (indices of a survey), or a select of its own.
-- $1: the first day of the requested period; $2: its last day D.
-- The head of a query states which windows it reads ("-- reads semesters"; the period by default).
-- Each window is read with the units, conditions and tree of its own last day, `on_day`, and the
-- figures of all windows are added up. "-- template T06" leaves out units whose filings of that
-- template are not approved; "-- applies party" names the table expression with the units to which
-- the indicator applies (all by default), so that only they are required to report;
-- "-- share 0.9" says which quantile of lags is meant.
-- Groups of a node, of which units or people count by a condition, are further nodes with negative
-- ids: `<code>|<group>`. So what is said of nodes holds for them without another word.

--: reads period
select $1::date, $2::date

--: reads wave
select day, day from wave

--: reads semesters
select first_on, last_on from generate_series(date_part('year', $1::date)::int, date_part('year', $2::date)::int) as y
cross join lateral (values (make_date(y - 1, 9, 1), make_date(y, 2, 14)),
  (make_date(y, 2, 15), make_date(y, 8, 31))) as semester (first_on, last_on)
where last_on between $1::date and $2::date

--: reads school years
select make_date(y - 1, 9, 1), make_date(y, 8, 31)
from generate_series(date_part('year', $1::date)::int, date_part('year', $2::date)::int) as y
where make_date(y, 8, 31) between $1::date and $2::date

--: reads years
select make_date(y, 1, 1), make_date(y, 12, 31)
from generate_series(date_part('year', $1::date)::int, date_part('year', $2::date)::int) as y
where make_date(y, 12, 31) between $1::date and $2::date

--: reads years and period
select make_date(y, 1, 1), make_date(y, 12, 31)
from generate_series(date_part('year', $1::date)::int, date_part('year', $2::date)::int) as y
where make_date(y, 12, 31) between $1::date and $2::date
union
select $1::date, $2::date

--: edges as was
select unit_id, parent_id, from_on, to_on from org_edges where line = ':line'

--: edges as is
-- the last parent up to the day, also where that edge has ended; else the first to come; else the city
select org_units.id, coalesce(
    (select parent_id from org_edges where unit_id = org_units.id and line = ':line' and from_on <= ':today'
      and to_on is distinct from from_on order by from_on desc limit 1),
    (select parent_id from org_edges where unit_id = org_units.id and line = ':line' and from_on > ':today'
      and to_on is distinct from from_on order by from_on limit 1),
    (select id from org_units where kind = 'city')
  ), '-infinity'::date, null::date
from org_units where kind <> 'city'

--: no groups
select null::text, null::text, null::text[] where false

--: tree
tree as (
  select on_day, node_id, unit_id from paths_up
),

--: tree with groups
districts_above as ( -- the nearest
  select distinct on (on_day, unit_id) on_day, paths_up.unit_id, code
  from paths_up join org_units on org_units.id = node_id and kind = 'district'
  order by on_day, unit_id, steps
),
unit_keys (on_day, unit_id, dimension, key) as ( -- the empty text: not stated, or under no district
  select on_day, unit_id, dimension, coalesce(key, '') from open_units left join districts_above using (on_day, unit_id)
  cross join lateral (values ('SCHOOL_TYPE', school_type), ('OWNERSHIP', ownership), ('URBAN_RURAL', urban_rural),
    ('DISTRICT', code)) as stated (dimension, key)
),
tree (on_day, node_id, unit_id) as (
  select on_day, node_id, unit_id from paths_up
  union all
  select on_day, group_nodes.id, unit_id from paths_up join group_nodes using (node_id)
    join unit_keys using (on_day, unit_id, dimension) where key = any (keys)
),

--: common
with recursive
edges (unit_id, parent_id, from_on, to_on) as ( -- of the line and the reading of the tree that are requested
  :edges
),
open_nodes_of_d as ( -- org units of any kind that are open on D
  select id, code, kind from org_units where opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
),
requested_groups (name, dimension, keys) as (
  :groups
),
group_nodes as ( -- groups of the units of cities and districts
  select (-row_number() over (order by id, name))::int as id, code || '|' || name as code, id as node_id, dimension, keys
  from open_nodes_of_d cross join requested_groups where kind in ('city', 'district')
),
nodes as ( -- a row is answered for each
  select id, code from open_nodes_of_d
  union all
  select id, code from group_nodes
),
wave as ( -- the last whose reference day lies in the period
  select id, reference_on as day from survey_waves
  where reference_on between $1::date and $2::date
  order by reference_on desc, code desc
  limit 1
),
windows (first_on, on_day) as (
  :reads
),
settings (on_day, name, value) as ( -- what the city has set by that day, else the standard value
  select on_day, name, coalesce((
    select value from policy_settings where setting = name and from_on <= on_day order by from_on desc limit 1
  ), standard)
  from windows, (values ('contribution_percent', 2.0), ('benefit_projects_min', 3), ('escalation_cost', 30000),
    ('escalation_days', 10), ('bodies_due_days', 90), ('women_committee_min', 10), ('happiness_target', 80),
    ('published_response_min', 30)
  ) as standards (name, standard)
),
open_units as (
  select first_on, on_day, id as unit_id, school_type, ownership, urban_rural from org_units, windows
  where kind = 'unit' and opened_on <= on_day and (closed_on is null or on_day < closed_on)
),
-- every open unit under itself and under what the chain of edges that hold on the day leads to
paths_up (on_day, node_id, unit_id, steps) as (
  select on_day, unit_id, unit_id, 0 from open_units
  union
  select on_day, parent_id, paths_up.unit_id, steps + 1 from paths_up join edges on edges.unit_id = paths_up.node_id
  where from_on <= on_day and (to_on is null or on_day < to_on)
),
:tree
-- the same along the union line of the day, whatever is requested: what conditions read
tree_of_day (on_day, node_id, unit_id) as (
  select on_day, unit_id, unit_id from open_units
  union
  select on_day, parent_id, tree_of_day.unit_id
  from tree_of_day join org_edges on org_edges.unit_id = tree_of_day.node_id
  where line = 'union' and from_on <= on_day and (to_on is null or on_day < to_on)
),
under_city as ( -- open units directly under a city
  select on_day, open_units.unit_id, true as under_city
  from open_units join org_edges on org_edges.unit_id = open_units.unit_id
    join org_units as parent on parent.id = parent_id and parent.kind = 'city'
  where line = 'union' and from_on <= on_day and (to_on is null or on_day < to_on)
),
covered as ( -- open units for which a coverage row holds whose union is in force
  select on_day, unit_id, bool_or(unions.kind = 'single') as by_single_union,
    bool_or(unions.kind = 'joint') as by_joint_union
  from open_units join union_coverage using (unit_id) join unions on unions.id = union_id
  where from_on <= on_day and (to_on is null or on_day < to_on)
    and approved_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, unit_id
),
active_memberships as ( -- at most one a person on any day; retained ones are none
  select on_day, staff_id from memberships, windows
  where kind = 'active' and from_on <= on_day and (to_on is null or on_day < to_on)
),
staff_on_day as ( -- main employment at an open unit; age in completed years on the first day of the window
  select first_on, on_day, unit_id, staff_id, school_type, ownership, category, establishment,
    full_time_teacher, dual_qualified, gender, born_on,
    active_memberships.staff_id is not null as is_member,
    date_part('year', first_on) - date_part('year', born_on)
      - ((date_part('month', first_on), date_part('day', first_on))
        < (date_part('month', born_on), date_part('day', born_on)))::int as age_at_first
  from employments join open_units using (unit_id) join staff on staff.id = staff_id
    left join active_memberships using (on_day, staff_id)
  where is_main and from_on <= on_day and (to_on is null or on_day < to_on) and :people(on_day)
),
begun as ( -- main employments at open units by the day on which they begin
  select first_on, on_day, unit_id, staff_id, from_on
  from employments join open_units using (unit_id) join staff on staff.id = staff_id
  where is_main and :people(from_on)
),
numbers as ( -- of units with staff
  select on_day, unit_id, count(*) as staff, count(*) filter (where is_member) as members,
    count(*) filter (where is_member and gender = 'female') as women
  from staff_on_day group by on_day, unit_id
),
bodies_on_day as (
  select on_day, unit_id, array_agg(kind) as kinds from bodies, windows
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, unit_id
),
schools as ( -- open units other than training institutions
  select first_on, on_day, unit_id from open_units where school_type is distinct from 'TR'
),
with_congress as ( -- units with a congress or an assembly, training institutions left out
  select first_on, on_day, unit_id from schools join bodies_on_day using (on_day, unit_id)
  where kinds && array['staff_congress', 'staff_assembly']
),
with_representatives as ( -- schools but those that have, with fewer than 80 staff, an assembly and no congress
  select first_on, on_day, unit_id from schools left join numbers using (on_day, unit_id)
    left join bodies_on_day using (on_day, unit_id)
  where (coalesce(staff, 0) < 80 and 'staff_assembly' = any (kinds) and not 'staff_congress' = any (kinds)) is not true
),
entrants as ( -- who entered a contest of a kind in the window; once, however many entries
  select distinct on_day, kind, staff_id from contest_entries join contests on contests.id = contest_id, windows
  where entered_on between first_on and on_day
),
valid_responses as ( -- of the wave: at least 6 of 8 dimensions with at least 2/3 of their items answered
  select response.* from survey_responses as response join wave on wave.id = wave_id
  where (3 * num_nonnulls(s1_1, s1_2, s1_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s2_1, s2_2, s2_3, s2_4) >= 2 * 4)::int
      + (3 * num_nonnulls(s3_1, s3_2, s3_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s4_1, s4_2, s4_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s5_1, s5_2, s5_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s6_1, s6_2, s6_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s7_1, s7_2, s7_3) >= 2 * 3)::int
      + (3 * num_nonnulls(s8_1, s8_2, s8_3) >= 2 * 3)::int >= 6
),
-- of each response the dimensions of which at least 2/3 of the items are answered: weight, mean of 0
-- to 100
person_scores as (
  select response.id, unit_id, weight, score
  from survey_responses as response join wave on wave.id = wave_id
  cross join lateral (values
    (0.15::float8, array[s1_1, s1_2, s1_3]),
    (0.15, array[s2_1, s2_2, s2_3, s2_4]),
    (0.15, array[s3_1, s3_2, s3_3]),
    (0.15, array[s4_1, s4_2, s4_3]),
    (0.10, array[s5_1, s5_2, 6 - s5_3]), -- reverse
    (0.10, array[s6_1, s6_2, s6_3]),
    (0.10, array[s7_1, s7_2, s7_3]),
    (0.10, array[s8_1, s8_2, 6 - s8_3]) -- reverse
  ) as dimension (weight, answers)
  cross join lateral (
    select avg((x - 1) / 4.0::float8 * 100) as score from unnest(answers) as x having 3 * count(x) >= 2 * count(*)
  ) as scored
),
indices as ( -- the person index of valid responses
  select id, unit_id, sum(weight * score) / sum(weight) as y from person_scores
    group by id, unit_id having count(*) >= 6
),
-- of the template: those whose own period ends in the period; reported are units that have all of
-- them approved
filings as (
  select filing.unit_id,
    bool_and(case when parent.kind = 'city' then city_accepted_on else district_approved_on end is not null) as is_reported
  from submissions as filing
  cross join lateral (select substring(period from '\d{4}')::int as y,
    substring(period from '-Q?(\d+)$')::int as part) as label
  left join org_edges on org_edges.unit_id = filing.unit_id and line = 'union' and from_on <= $2::date
    and (to_on is null or $2::date < to_on)
  left join org_units as parent on parent.id = parent_id
  where template = ':template' and case
    when period like 'UY%' then make_date(y, 9, 30)
    when period like 'SY%' and part = 1 then make_date(y + 1, 2, 14)
    when period like 'SY%' then make_date(y + 1, 8, 31)
    when period like '%-Q%' then (make_date(y, part * 3, 1) + interval '1 month')::date - 1
    when part is not null then (make_date(y, part, 1) + interval '1 month')::date - 1
    else make_date(y, 12, 31) end between $1::date and $2::date
  group by filing.unit_id
),

--: reported
paths_of_d (node_id, unit_id, steps, is_reported) as ( -- units open on D that were asked, in the tree of D
  select unit_id, unit_id, 0, is_reported from filings join org_units on org_units.id = unit_id
  where opened_on <= $2::date and (closed_on is null or $2::date < closed_on)
    and (unit_id in (select unit_id from :applies) or not exists (select from windows))
  union
  select parent_id, paths_of_d.unit_id, steps + 1, is_reported from paths_of_d
    join edges on edges.unit_id = paths_of_d.node_id
  where from_on <= $2::date and (to_on is null or $2::date < to_on)
),
tree_of_d as (
  select node_id, unit_id, is_reported from paths_of_d
  union all
  select group_nodes.id, unit_id, is_reported from paths_of_d join group_nodes using (node_id)
    join org_units on org_units.id = unit_id
  where coalesce(case dimension
    when 'SCHOOL_TYPE' then school_type when 'OWNERSHIP' then ownership when 'URBAN_RURAL' then urban_rural
    else (
      select code from paths_of_d as own join org_units as district on district.id = own.node_id
      where own.unit_id = paths_of_d.unit_id and district.kind = 'district' order by own.steps limit 1
    ) end, '') = any (keys)
),
reports as (
  select node_id, count(*) as required, count(*) filter (where is_reported) as reported from tree_of_d group by node_id
)

--: ends counts
-- `counts` (on_day, unit_id, numerator, denominator): a row for each org unit open on D
, added as (
  select node_id, sum(numerator) as numerator, sum(denominator) as denominator
  from tree join counts using (on_day, unit_id)
  where not exists (select from filings where filings.unit_id = counts.unit_id and not is_reported)
  group by node_id
),
:reported
select code as unit, coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
  coalesce(reported, 0) as reported, coalesce(required, 0) as required
from nodes left join added on added.node_id = nodes.id left join reports on reports.node_id = nodes.id
order by code

--: ends lags
-- `lags` (on_day, unit_id, lag; null: never): their quantile for each org unit open on D
, quantiles as (
  select node_id, count(*) as n,
    nullif(percentile_disc(:share) within group (order by coalesce(lag, 366)), 366) as value
  from tree join lags using (on_day, unit_id)
  where not exists (select from filings where filings.unit_id = lags.unit_id and not is_reported)
  group by node_id
),
:reported
select code as unit, value::float8 as value, null::float8 as standard_error, coalesce(n, 0)::bigint as n,
  coalesce(reported, 0) as reported, coalesce(required, 0) as required
from nodes left join quantiles on quantiles.node_id = nodes.id left join reports on reports.node_id = nodes.id
order by code

--: ends shares
-- `shares` (on_day, unit_id, part, whole, base_part, base_whole): the quotient of two shares for each
-- org unit open on D, with the number of units
, added as (
  select node_id, sum(part)::float8 as part, sum(whole) as whole, sum(base_part)::float8 as base_part,
    sum(base_whole) as base_whole, count(*) as n
  from tree join shares using (on_day, unit_id)
  where not exists (select from filings where filings.unit_id = shares.unit_id and not is_reported)
  group by node_id
),
:reported
select code as unit, part / nullif(whole, 0) / nullif(base_part / nullif(base_whole, 0), 0) as value,
  null::float8 as standard_error, coalesce(n, 0)::bigint as n,
  coalesce(reported, 0) as reported, coalesce(required, 0) as required
from nodes left join added on added.node_id = nodes.id left join reports on reports.node_id = nodes.id
order by code

--: ends responses
-- `responses` (unit_id, y): the stratified mean of y for each org unit open on D; strata are units
, strata as ( -- units with main staff and responses: N_u, n_u, mean, s_u^2 (null for a single sheet)
  select unit_id, staff::float8 as staff, count(*)::float8 as n, avg(y) as mean, var_samp(y) as variance
  from responses join numbers using (unit_id)
  group by unit_id, staff
),
estimates as (
  select node_id, sum(staff) as staff, sum(n) as n, sum(staff * mean) / sum(staff) as value,
    sum((n - 1) * variance) / nullif(sum(n - 1), 0) as pooled_variance
  from tree join strata using (unit_id)
  group by node_id
),
terms as ( -- N_u^2 (1 - n_u / N_u) s_u^2 / n_u, the factor at least 0; null where no variance is known
  select node_id, case when strata.n >= strata.staff then 0 else
    strata.staff ^ 2 * (1 - strata.n / strata.staff) * coalesce(variance, pooled_variance) / strata.n end as term
  from tree join strata using (unit_id) join estimates using (node_id)
),
errors as (
  select node_id, case when count(term) = count(*) then sqrt(sum(term)) end as error_of_sum from terms group by node_id
)
select code as unit, value, error_of_sum / staff as standard_error, coalesce(n, 0)::bigint as n
from nodes left join estimates on estimates.node_id = nodes.id left join errors using (node_id)
order by code

--: on record
-- from which day the registers of an indicator were stated to be complete for each org unit open on D, against the first day that is read:
-- $3 the registers, $4 whether it is read on a day (a stock, a survey wave) and not over days, $5 whether that is the day of a wave.
-- An org unit that does not hang under the city on the day has no row: its place is that of today.
read_days as (
  select coalesce(
    case when $4::boolean then min(on_day) else min(first_on) end,
    case when $4::boolean then $2::date else $1::date end
  ) as first_day
  from windows
),
tree_day as (
  select coalesce((select first_day from read_days where $5::boolean), $2::date) as day
),
paths (unit_id, node_id, steps) as (
  select id, id, 0 from nodes
  union all
  select paths.unit_id, parent_id, steps + 1 from paths join org_edges on org_edges.unit_id = node_id, tree_day
  where line = 'union' and from_on <= day and (to_on is null or day < to_on)
),
nearest as ( -- for each register the statement of the nearest org unit on the path
  select distinct on (paths.unit_id, register) paths.unit_id, register, whole_from
  from paths join record_horizons on record_horizons.unit_id = node_id
  where register = any ($3::text[])
  order by paths.unit_id, register, steps
)
select nodes.code as unit, coalesce(bool_or(first_day < whole_from), false) as is_off
from nodes cross join read_days left join nearest on nearest.unit_id = nodes.id
where exists (
  select from paths join org_units on org_units.id = node_id where paths.unit_id = nodes.id and org_units.kind = 'city'
)
group by nodes.code
