import type { ClientBase } from 'pg';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { columnOf } from '../../schema/register/declared.ts';
import { factRegisters } from '../../schema/registers/fact-registers.ts';
import {
  FIRST_ENDS,
  RecordHorizons,
  type EndedRow,
  type StatedHorizons,
} from '../facts/record-horizons.ts';
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
  const firstEnds = new Map<string, readonly EndedRow[]>();
  for (const { table } of intervals) firstEnds.set(table, await firstEndsOf(client, table));
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
    const earlierEnds = before.firstEnds.get(table) ?? [];
    const ids = ['0', ...earlierEnds.map(({ id }) => id)].join();
    const among = await firstEndsOf(client, table, `(revision > ${since} or id in (${ids}))`);
    // every other row ended no earlier than the last of the known ones, if there are others at all
    const bound = earlierEnds[FIRST_ENDS - 1]?.on ?? FOREVER;
    const isWhole =
      earlierEnds.length < FIRST_ENDS || (among[FIRST_ENDS - 1]?.on ?? FOREVER) <= bound;
    firstEnds.set(table, isWhole ? among : await firstEndsOf(client, table));
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

/** The first rows of a register that ended; fewer if fewer have an end. */
async function firstEndsOf(
  client: ClientBase,
  table: string,
  where = 'true',
): Promise<readonly EndedRow[]> {
  const { from, to } = intervals.find((register) => register.table === table)!;
  const { rows } = await client.query<EndedRow>(
    `select id, ${to} - date '1970-01-01' as on from ${table}
    where ${to} > ${from} and ${where} order by ${to}, id limit ${FIRST_ENDS}`,
  );
  return rows;
}
