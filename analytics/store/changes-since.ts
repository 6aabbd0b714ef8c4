import type { ClientBase } from 'pg';
import type { TableChange } from '../../schema/system/revision.ts';
import type { SheetPlace } from './sheet-rows.ts';

/** What of the store changed since a revision, by internal ids, as far as facts depend on it. */
export interface ChangesSince {
  readonly hierarchy: boolean;
  /** units of which rows or people changed */
  readonly units: ReadonlySet<number>;
  /** people whose entries in contests changed */
  readonly entrants: ReadonlySet<number>;
  /** waves changed themselves */
  readonly waves: boolean;
  /** units whose sheets changed, by wave */
  readonly sheets: readonly SheetPlace[];
}

type Touched = Readonly<Record<string, { readonly displaced: Readonly<Record<string, readonly number[]>> }>>;

/** A revision and what it says of the tables that it touched. */
export interface Revision { readonly revision: number; readonly changes: Readonly<Record<string, TableChange>> }

/** What some revisions say of each table that they touched. */
function touchedBy(revisions: readonly Revision[]): Touched {
  const found: Record<string, { displaced: Record<string, number[]> }> = {};
  for (const [table, { displaced }] of revisions.flatMap(({ changes }) => Object.entries(changes))) {
    const known = found[table] ??= { displaced: {} };
    for (const [column, ids] of Object.entries(displaced ?? {})) (known.displaced[column] ??= []).push(...ids);
  }
  return found;
}

/** Finds what changed since a revision. A statement for each table that was touched. @param revisions all that came after it */
export async function changesSince(client: ClientBase, since: number, revisions: readonly Revision[]): Promise<ChangesSince> {
  const touched = touchedBy(revisions), units = new Set<number>(), people = new Set<number>(), entrants = new Set<number>();
  const idsOf = async (sql: string, values: readonly unknown[] = [since]): Promise<number[]> => (await client.query<{ id: number }>(sql, [...values])).rows.map(({ id }) => id);
  const add = (to: Set<number>, ids: Iterable<number> | undefined): void => { for (const id of ids ?? []) to.add(id); };
  /** the ids in a column of changed rows, as they are and as they were */
  const referred = async (table: string, column: string, to: Set<number>): Promise<void> => {
    if (!touched[table]) return;
    add(to, await idsOf(`select distinct ${column} as id from ${table} where revision > $1`));
    add(to, touched[table].displaced[column]);
  };

  await referred('employments', 'unit_id', units);
  await referred('union_coverage', 'unit_id', units);
  await referred('bodies', 'unit_id', units);
  await referred('org_units', 'id', units);
  await referred('org_edges', 'unit_id', units);
  await referred('memberships', 'staff_id', people);
  await referred('staff', 'id', people);
  await referred('contest_entries', 'staff_id', entrants);
  if (touched.unions) add(units, await idsOf('select distinct c.unit_id as id from union_coverage c join unions u on u.id = c.union_id where u.revision > $1'));
  if (touched.contests) add(entrants, await idsOf('select distinct e.staff_id as id from contest_entries e join contests c on c.id = e.contest_id where c.revision > $1'));
  if (people.size > 0) add(units, await idsOf('select distinct unit_id as id from employments where is_main and staff_id = any($1)', [[...people]]));
  return { hierarchy: touched.org_units !== undefined || touched.org_edges !== undefined, units, entrants, waves: touched.survey_waves !== undefined, sheets: await sheetsSince(client, since, touched) };
}

async function sheetsSince(client: ClientBase, since: number, { survey_responses: touched }: Touched): Promise<SheetPlace[]> {
  if (!touched) return [];
  const { rows } = await client.query<SheetPlace>('select distinct wave_id as "waveId", unit_id as "unitId" from survey_responses where revision > $1', [since]);
  const waves = new Set([...rows.map(({ waveId }) => waveId), ...touched.displaced.wave_id ?? []]), left = [...touched.displaced.unit_id ?? []];
  if (touched.displaced.wave_id) left.push(...rows.map(({ unitId }) => unitId));
  return [...rows, ...[...waves].flatMap((waveId) => [...new Set(left)].map((unitId) => ({ waveId, unitId })))];
}
