import type { ClientBase } from 'pg';
import type { DayNumber } from '../../base/civil.ts';
import { columnOf } from '../../schema/register/declared.ts';
import { factRegisters } from '../../schema/registers/fact-registers.ts';
import { RecordHorizons, type FirstEnd, type StatedHorizons } from '../facts/record-horizons.ts';
import type { Revision } from './changes-since.ts';

/** The table of stated horizons. */
const TABLE = 'record_horizons';

/** The registers with an interval, with the columns of its days. */
const intervals = factRegisters.flatMap((register) => {
  const [from, to] = (register.interval ?? []).map((day) => columnOf(register, day).field);
  return from !== undefined && to !== undefined ? [{ table: register.table, from, to }] : [];
});

/** Reads the record horizons. Cost: one pass over each register with an interval. */
export async function readRecordHorizons(client: ClientBase): Promise<RecordHorizons> {
  const firstEnds = new Map<string, FirstEnd>();
  for (const { table } of intervals) {
    const end = await firstEndOf(client, table);
    if (end) firstEnds.set(table, end);
  }
  return new RecordHorizons(await readStated(client), firstEnds);
}

/**
 * The record horizons after some revisions: the same where they did not touch them. Cost: where a
 * register with an interval changed, one statement over its changed rows.
 */
export async function rereadRecordHorizons(
  client: ClientBase,
  before: RecordHorizons,
  since: number,
  revisions: readonly Revision[],
): Promise<RecordHorizons> {
  const touched = new Set(revisions.flatMap(({ changes }) => Object.keys(changes)));
  const changed = intervals.filter(({ table }) => touched.has(table));
  if (changed.length === 0 && !touched.has(TABLE)) return before;
  const firstEnds = new Map(before.firstEnds);
  for (const { table } of changed) {
    const first = before.firstEnds.get(table);
    const among = await firstEndOf(
      client,
      table,
      `(revision > ${since} or id = ${first?.id ?? 0})`,
    );
    // where the row that had ended first ends later now, any other may be the first
    const isLost = first && (among === null || among.on > first.on);
    const end = isLost ? await firstEndOf(client, table) : among;
    if (end) firstEnds.set(table, end);
    else firstEnds.delete(table);
  }
  const stated = touched.has(TABLE) ? await readStated(client) : before.stated;
  return new RecordHorizons(stated, firstEnds);
}

async function readStated(client: ClientBase): Promise<Map<string, StatedHorizons>> {
  const { rows } = await client.query<{ register: string; unit: number; day: DayNumber }>(
    `select register, unit_id as unit, whole_from - date '1970-01-01' as day from ${TABLE}`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ register }) => register)].map(([register, stated]) => [
      register,
      {
        byUnit: new Map(stated.map(({ unit, day }) => [unit, day])),
        latest: Math.max(...stated.map(({ day }) => day)),
      },
    ]),
  );
}

/** The row of a register that ended first, of those that held on a day; null where none has an end. */
async function firstEndOf(
  client: ClientBase,
  table: string,
  where = 'true',
): Promise<FirstEnd | null> {
  const { from, to } = intervals.find((register) => register.table === table)!;
  const { rows } = await client.query<FirstEnd>(
    `select id, ${to} - date '1970-01-01' as on from ${table}
    where ${to} > ${from} and ${where} order by ${to}, id limit 1`,
  );
  return rows[0] ?? null;
}
