import type { ClientBase } from 'pg';

/** The schema of the flat table; it contains nothing else. */
export const SCHEMA = 'flat_http';

/**
 * Spells of constant state as a narrow table: the unit and district of each staff member, and
 * whether the person is a union member, on `[from_day, to_day)`, in days since 1970-01-01. Computed
 * by SQL from the registers alone. `one` is 1, since the peer sums columns but does not count rows.
 */
const TABLE = `
create table ${SCHEMA}.staff as
with pieces as (
  select e.unit_id as unit, edge.parent_id as district, e.staff_id,
    daterange(e.from_on, e.to_on) * daterange(u.opened_on, u.closed_on) * daterange(edge.from_on, edge.to_on) as during
  from employments e join org_units u on u.id = e.unit_id join org_edges edge on edge.unit_id = e.unit_id
    join org_units d on d.id = edge.parent_id
  where e.is_main and d.kind = 'district'
),
members as (select staff_id, range_agg(daterange(from_on, to_on)) as during from memberships where kind = 'active'
  group by staff_id),
stretches as (
  select unit, district, unnest(datemultirange(pieces.during) * members.during) as during, 1 as member from pieces
    join members using (staff_id)
  union all
  select unit, district, unnest(datemultirange(pieces.during) - coalesce(members.during, '{}')), 0 from pieces
    left join members using (staff_id)
)
select district, unit, lower(during) - date '1970-01-01' as from_day,
  coalesce(upper(during) - date '1970-01-01', 1000000) as to_day, member::smallint, 1::smallint as one
from stretches`;

/**
 * The rows that are valid on a day: a function that PostgreSQL inlines, so that the index is used;
 * the peer filters by it.
 */
const ON_DAY = `
create function ${SCHEMA}.staff_on(day integer) returns setof ${SCHEMA}.staff language sql stable
as 'select * from ${SCHEMA}.staff where from_day <= day and to_day > day'`;

/** Makes the flat table with a covering index. The login must be allowed to create a schema. */
export async function makeFlatStaff(client: ClientBase): Promise<void> {
  await client.query(`create schema ${SCHEMA}`);
  await client.query(TABLE);
  await client.query(
    `create index on ${SCHEMA}.staff (to_day, from_day) include (district, unit, member, one)`,
  );
  await client.query(ON_DAY);
  await client.query(`vacuum analyze ${SCHEMA}.staff`);
}
