import type { ClientBase, Pool } from 'pg';

/**
 * The tables whose rows are multiplied: their id columns with the tables that these refer to, and
 * their code columns. Contests and waves are not multiplied.
 */
const TABLES = [
  { table: 'org_units', ids: { id: 'org_units' }, codes: ['code'] },
  {
    table: 'org_edges',
    ids: { id: 'org_edges', unit_id: 'org_units', parent_id: 'org_units' },
    codes: [],
  },
  { table: 'unions', ids: { id: 'unions', host_unit_id: 'org_units' }, codes: ['code'] },
  {
    table: 'union_coverage',
    ids: { id: 'union_coverage', unit_id: 'org_units', union_id: 'unions' },
    codes: [],
  },
  { table: 'bodies', ids: { id: 'bodies', unit_id: 'org_units' }, codes: [] },
  { table: 'staff', ids: { id: 'staff' }, codes: ['staff_no'] },
  {
    table: 'employments',
    ids: { id: 'employments', unit_id: 'org_units', staff_id: 'staff' },
    codes: [],
  },
  {
    table: 'memberships',
    ids: { id: 'memberships', staff_id: 'staff', union_id: 'unions' },
    codes: [],
  },
  { table: 'contest_entries', ids: { id: 'contest_entries', staff_id: 'staff' }, codes: [] },
  {
    table: 'survey_responses',
    ids: { id: 'survey_responses', unit_id: 'org_units' },
    codes: ['respondent'],
  },
] as const;

/** Cities and districts, which are not multiplied either. */
const UPPER = "(select id from org_units where kind in ('city', 'district'))";

/**
 * Makes a city `times` as large within its store: each unit is copied with all its people and
 * records under the same district. Constraints and indexes are dropped first; keys and indexes are
 * created again afterwards. The login must own the tables.
 */
export async function multiply(pool: Pool, times: number): Promise<void> {
  if (times === 1) return;
  const names = TABLES.map(({ table }) => table);
  const client = await pool.connect();
  try {
    await client.query(
      "set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'",
    );
    const rebuild = await strip(client, names);
    await copyRows(client, names, times);
    for (const statement of rebuild) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}

/**
 * Drops constraints and indexes; returns the statements that create the keys and indexes again.
 * Checks, references and exclusions are not restored: copies satisfy them as the originals do.
 */
async function strip(client: ClientBase, names: readonly string[]): Promise<string[]> {
  const { rows: indexes } = await client.query<{ name: string; key: string | null; def: string }>(
    `
    select i.indexrelid::regclass::text as name, pg_get_constraintdef(c.oid) as key,
      pg_get_indexdef(i.indexrelid) as def
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
      and c.contype in ('p', 'u')
    where i.indrelid::regclass::text = any($1) and not i.indisexclusion`,
    [names],
  );
  const { rows: constraints } = await client.query<{
    table: string;
    name: string;
    def: string;
    again: boolean;
  }>(
    `
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as def, 
      contype in ('p', 'u') as again
    from pg_constraint where conrelid::regclass::text = any($1) and contype in ('f', 'x', 'u', 'c', 'p')
      order by contype = 'p'`,
    [names],
  );
  for (const { table, name } of constraints)
    await client.query(`alter table ${table} drop constraint if exists "${name}" cascade`);
  const plain = indexes.filter(({ key }) => key === null);
  for (const { name } of plain) await client.query(`drop index ${name}`);
  return [
    ...constraints
      .filter(({ again }) => again)
      .map(({ table, name, def }) => `alter table ${table} add constraint "${name}" ${def}`),
    ...plain.map(({ def }) => def),
  ];
}

async function copyRows(
  client: ClientBase,
  names: readonly string[],
  times: number,
): Promise<void> {
  const strides = new Map<string, number>();
  for (const table of names)
    strides.set(
      table,
      (await client.query<{ most: number }>(`select coalesce(max(id), 0) as most from ${table}`))
        .rows[0]!.most,
    );
  const {
    rows: [upper],
  } = await client.query<{ ids: number[] }>(`select array_agg(id) as ids from ${UPPER} u`);
  const isUpper = (column: string): string => `${column} = any('{${upper!.ids.join(', ')}}')`;
  for (const { table, ids, codes } of TABLES) {
    const { rows } = await client.query<{ name: string }>(
      'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 ' +
        "and not attisdropped and attgenerated = '' order by attnum",
      [table],
    );
    const cells = rows.map(({ name }) => {
      const named = (ids as Readonly<Record<string, string>>)[name];
      const stride = named && strides.get(named);
      if (stride !== undefined)
        return named === 'org_units'
          ? `case when ${isUpper(`t.${name}`)} then t.${name} else t.${name} + k * ${stride} end`
          : `t.${name} + k * ${stride}`;
      return (codes as readonly string[]).includes(name) ? `t.${name} || '-' || k` : `t.${name}`;
    });
    const only =
      table === 'org_units'
        ? `where not ${isUpper('t.id')}`
        : table === 'org_edges'
          ? `where not ${isUpper('t.unit_id')}`
          : '';
    await client.query(
      `insert into ${table} (${rows.map(({ name }) => name).join(', ')}) select ` +
        `${cells.join(', ')} from ${table} t cross join generate_series(1, ${times - 1}) k ` +
        only,
    );
  }
}
