import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import { changeRows } from '../../intake/change/change-rows.ts';
import { corrected, seenRow } from '../../intake/change/record.ts';
import { answerProperty, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import { openStore } from '../../schema/store/open.ts';
import type { StoreSettings } from '../../schema/store/settings.ts';
import { median, msSince } from '../measure/numbers.ts';

/**
 * The cost of building the facts: milliseconds of a load and of a bare COPY of the same rows; bytes
 * a person, counted and as process growth; longest block of the event loop.
 */
export interface Built {
  readonly load: number;
  readonly copy: number;
  readonly people: number;
  readonly counted: number;
  readonly grown: number;
  readonly held: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly follow: number;
  readonly followHeld: number;
}

const MEMBERSHIPS = registerByTable('memberships')!;

const ROWS = [
  'select unit_id, staff_id, from_on, to_on, category, establishment, full_time_teacher, ' +
    'dual_qualified from employments where is_main',
  'select id, born_on, gender from staff',
  "select staff_id, from_on, to_on from memberships where kind = 'active'",
  'select unit_id, union_id, from_on, to_on from union_coverage',
  'select id, kind, approved_on, dissolved_on from unions',
  'select unit_id, kind, established_on, dissolved_on from bodies',
  'select contest_id, staff_id, entered_on from contest_entries',
  'select unit_id, kind, completed_on, due_on, year from projects',
  'select unit_id, template, period, district_approved_on, city_accepted_on from submissions',
  'select wave_id, unit_id, ' +
    `${questionnaireItems.map(({ code }) => answerProperty(code)).join(', ')} from ` +
    'survey_responses',
  'select * from org_units',
  'select * from org_edges',
];

/** Reads the same tables and columns and discards them; returns milliseconds. */
async function bareCopy(pool: Pool): Promise<number> {
  const client = await pool.connect();
  const begin = performance.now();
  try {
    for (const query of ROWS)
      await pipeline(
        client.query(copyTo(`copy (${query}) to stdout (format binary)`)),
        new Writable({
          write: (_chunk, _encoding, done) => {
            done();
          },
        }),
      );
    return msSince(begin);
  } finally {
    client.release();
  }
}

const collect = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/**
 * Ends the active membership of a person, or begins it again, by a change of one row as the API
 * makes it; returns the revision.
 */
async function change(pool: Pool, id: number, toOn: string | null): Promise<number> {
  const {
    rows: [row],
  } = await pool.query<{ revision: number }>('select revision from memberships where id = $1', [
    id,
  ]);
  const revision = await changeRows(
    pool,
    corrected(await seenRow(pool, MEMBERSHIPS, id, String(id), row!.revision), { toOn }),
    {
      cause: 'bench',
      actor: 'bench',
      verify: () => Promise.resolve(),
      approve: () => Promise.resolve(),
    },
  );
  if (revision === null) throw new Error(`membership ${id} was so already`);
  return revision;
}

async function build(settings: StoreSettings, rounds: number): Promise<Built> {
  const store = await openStore(settings);
  const loads: number[] = [];
  const copies: number[] = [];
  const follows: number[] = [];
  try {
    await bareCopy(store.pool);
    const before = await collect();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    let followed = new FollowedFacts(store.pool);
    let begin = performance.now();
    let facts = await followed.at(0);
    loads.push(msSince(begin));
    delay.disable();
    const grown = (await collect()) - before;
    const parts = facts.bytes();
    const counted = Object.values(parts).reduce((sum, count) => sum + count, 0);
    const {
      rows: [staff],
    } = await store.pool.query<{ count: number }>('select count(*)::int as count from staff');
    for (let round = 0; round < rounds; round++) {
      copies.push(await bareCopy(store.pool));
      if (round === 0) continue;
      followed = new FollowedFacts(store.pool);
      begin = performance.now();
      facts = await followed.at(0);
      loads.push(msSince(begin));
    }
    const held = monitorEventLoopDelay({ resolution: 1 });
    const { rows: members } = await store.pool.query<{ id: number }>(
      "select id from memberships where kind = 'active' and to_on is null and from_on < " +
        "'2025-01-01' order by id limit 400",
    );
    for (let turn = 0; turn < 20; turn++) {
      const revision = await change(
        store.pool,
        members[(turn >> 1) * 37]!.id,
        turn % 2 === 0 ? '2025-11-01' : null,
      );
      if (turn >= 4) held.enable();
      begin = performance.now();
      await followed.at(revision);
      if (turn >= 4) follows.push(msSince(begin));
      held.disable();
    }
    return {
      load: median(loads),
      copy: median(copies),
      people: staff!.count,
      counted: counted / staff!.count,
      grown: grown / staff!.count,
      held: delay.max / 1e6,
      parts,
      follow: median(follows),
      followHeld: held.max / 1e6,
    };
  } finally {
    await store.close();
  }
}

process.send!(await build(JSON.parse(process.argv[2]!) as StoreSettings, Number(process.argv[3])));
process.disconnect();
