import type { ClientBase } from 'pg';
import type { TableChange } from '../../schema/system/revision.ts';
import { targetOf } from '../../schema/register/declared.ts';
import type { SpanSource } from '../facts/attribute.ts';
import { staffSchema } from '../facts/staff-state.ts';
import { subjectsFrom, type EventFact } from '../facts/event-fact.ts';
import { EVENT_FACTS } from '../facts/events/index.ts';
import { unitSchema } from '../facts/unit-state.ts';
import type { ResponsePlace } from './response-rows.ts';
import { INTERVAL_TABLES } from './unit-intervals.ts';

/** The changes of the store since a revision, by internal ids, as far as facts depend on them. */
export interface ChangesSince {
  readonly hierarchy: boolean;
  /** whether rows changed from which the intervals of units are made */
  readonly intervals: boolean;
  /** units whose rows or people changed */
  readonly units: ReadonlySet<number>;
  /** units or people whose events of a kind changed */
  readonly events: ReadonlyMap<EventFact, ReadonlySet<number>>;
  /** waves changed themselves */
  readonly waves: boolean;
  /** units whose responses changed, by wave */
  readonly responses: readonly ResponsePlace[];
}

type Touched = Readonly<
  Record<string, { readonly displaced: Readonly<Record<string, readonly number[]>> }>
>;

/** A revision and its changes to each table that it touched. */
export interface Revision {
  readonly revision: number;
  readonly changes: Readonly<Record<string, TableChange>>;
}

/** The changes of some revisions to each table that they touched. */
function touchedBy(revisions: readonly Revision[]): Touched {
  const byTable: Record<string, { displaced: Record<string, number[]> }> = {};
  for (const [table, { displaced }] of revisions.flatMap(({ changes }) =>
    Object.entries(changes),
  )) {
    const changes = (byTable[table] ??= { displaced: {} });
    for (const [column, ids] of Object.entries(displaced ?? {}))
      (changes.displaced[column] ??= []).push(...ids);
  }
  return byTable;
}

/**
 * Finds the changes since a revision. One statement, and one more if responses changed. @param
 * revisions all later revisions
 */
export async function changesSince(
  client: ClientBase,
  since: number,
  revisions: readonly Revision[],
): Promise<ChangesSince> {
  const touched = touchedBy(revisions);
  const units: string[] = [];
  const people: string[] = [];
  /** the ids in a column of changed rows, before and after the change */
  const refer = (table: string, column: string, to: string[]): void => {
    if (!touched[table]) return;
    const before = touched[table].displaced[column] ?? [];
    to.push(`select ${column} from ${table} where revision > ${since}`);
    if (before.length > 0) to.push(`select unnest('{${before.join(',')}}'::integer[])`);
  };
  refer('employments', 'unit_id', units);
  refer('org_units', 'id', units);
  refer('org_edges', 'unit_id', units);
  refer('staff', 'id', people);
  const referBySpans = (source: SpanSource, to: string[]): void => {
    const { register, subject, within } = source;
    refer(register.table, subject.field, to);
    const target = within && targetOf(within.reference).table;
    if (target && touched[target])
      to.push(
        `select t.${subject.field} from ${register.table} t join ${target} w on w.id = ` +
          `t.${within.reference.field} where w.revision > ${since}`,
      );
  };
  for (const { source } of unitSchema.from('spans')) referBySpans(source.spans, units);
  for (const { source } of staffSchema.from('spans')) referBySpans(source.spans, people);
  const events = new Map<EventFact, string[]>();
  for (const fact of EVENT_FACTS) {
    const subjects: string[] = [];
    const { relation, subject, joins, referrers, madeOf, dependsOnCoverage } = fact;
    for (const { table, field, through } of madeOf) {
      const ids: string[] = [];
      refer(table, field, ids);
      if (!through) subjects.push(...ids);
      else if (ids.length > 0)
        subjects.push(
          `select ${through.field} from ${through.table} where id in (${ids.join(' union ')})`,
        );
    }
    for (const { table, alias } of joins)
      if (touched[table])
        subjects.push(`select ${subjectsFrom(fact)} where ${alias}.revision > ${since}`);
    const rows: string[] = [];
    for (const { table, field } of referrers) refer(table, field, rows);
    if (rows.length > 0)
      subjects.push(`select ${subjectsFrom(fact)} where e.id in (${rows.join(' union ')})`);
    if (subject.via) {
      const { table, field } = subject.via;
      const owners: string[] = [];
      refer(relation, field, owners);
      if (owners.length > 0)
        subjects.push(
          `select ${subject.field} from ${table} where id in (${owners.join(' union ')})`,
        );
    }
    if (dependsOnCoverage && (touched.union_coverage ?? touched.unions))
      subjects.push(
        `select staff_id from employments where is_main and unit_id in (${units.join(' union ')})`,
      );
    if (subjects.length > 0) events.set(fact, subjects);
  }
  if (people.length > 0)
    units.push(
      `select unit_id from employments where is_main and staff_id in (${people.join(' union ')})`,
    );

  const changed = [units, ...events.values()];
  const ids = changed.map(() => new Set<number>());
  const lists = changed.flatMap((columns, list) =>
    columns.length > 0
      ? [
          `select ${list} as list, id from (${columns.join(' union ')}) as its(id) where id is not null`,
        ]
      : [],
  );
  if (lists.length > 0)
    for (const { list, id } of (
      await client.query<{ list: number; id: number }>(lists.join(' union all '))
    ).rows)
      ids[list]!.add(id);
  return {
    hierarchy: touched.org_units !== undefined || touched.org_edges !== undefined,
    intervals: INTERVAL_TABLES.some((table) => touched[table] !== undefined),
    units: ids[0]!,
    events: new Map([...events.keys()].map((fact, i) => [fact, ids[i + 1]!])),
    waves: touched.survey_waves !== undefined,
    responses: await responsesSince(client, since, touched),
  };
}

async function responsesSince(
  client: ClientBase,
  since: number,
  { survey_responses: touched }: Touched,
): Promise<ResponsePlace[]> {
  if (!touched) return [];
  const { rows } = await client.query<ResponsePlace>(
    'select distinct wave_id as "waveId", unit_id as "unitId" from survey_responses where revision > $1',
    [since],
  );
  const waves = new Set([
    ...rows.map(({ waveId }) => waveId),
    ...(touched.displaced.wave_id ?? []),
  ]);
  const remaining = [...(touched.displaced.unit_id ?? [])];
  if (touched.displaced.wave_id) remaining.push(...rows.map(({ unitId }) => unitId));
  return [
    ...rows,
    ...[...waves].flatMap((waveId) =>
      [...new Set(remaining)].map((unitId) => ({ waveId, unitId })),
    ),
  ];
}
