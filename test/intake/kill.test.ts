import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { placeOf } from '../../schema/store/embedded/place.ts';
import { waitUntilStopped, runningPostmaster } from '../../schema/store/embedded/postmaster.ts';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { together, unionPackage, type Tables } from '../fixtures/union-package.ts';
import { writePackage } from '../fixtures/write-package.ts';
import { roomyFolder } from '../support/cluster.ts';
import { contents } from './support.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
/** Few kills in every run; `KILLS=200 npm test -- test/intake/kill` is the long run. */
const KILLS = Number(process.env.KILLS ?? 8);
const PACKAGES = 15;
/** No import takes this long, however busy the machine is. */
const ROUND_MS = 30_000;

interface State {
  readonly rows: string;
  readonly revisions: number;
}

/** Numbers from 0 to 1, equal for equal seeds (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Two packages of the same rows, most of which differ, so that each import updates the rows of the
 * other.
 */
function packages(): [Tables, Tables] {
  const first = together(Array.from({ length: PACKAGES }, (_, index) => unionPackage(`${index}-`)));
  const second = structuredClone(first);
  const change = (table: string, column: string, to: (cell: string) => string): void => {
    const [header = [], ...rows] = second[table]!;
    const at = header.indexOf(column);
    for (const row of rows) row[at] = to(row[at]!);
  };
  for (const table of ['org_units', 'unions', 'contests', 'survey_waves'])
    change(table, 'name', (name) => `${name}（新）`);
  change('employments', 'establishment', (cell) => String((Number(cell) % 6) + 1));
  change('memberships', 'kind', (cell) => (cell === 'active' ? 'retained' : 'active'));
  change('survey_responses', 'S1-1', (cell) => (cell === '3' ? '4' : '3'));
  return [first, second];
}

describe('kill -9 during an import', () => {
  let folder: string;
  let dataDir: string;
  let paths: string[];
  const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));

  beforeAll(async () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${ROOT}bin/launch.mjs`, 'run', 'build'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`no build: ${stderr}`);
    folder = await mkdtemp(join(await roomyFolder(), 'tongxin-kill-'));
    // so that the store stays in it, whichever user runs PostgreSQL
    await chmod(folder, 0o755);
    dataDir = join(folder, 'data');
    paths = [];
    for (const [index, tables] of packages().entries())
      paths.push(await writePackage(tables, 'folder', join(folder, String(index))));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  /** Starts an import by the command line. */
  function startImport(path: string): ChildProcess {
    return spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `${ROOT}dist/bin/tongxin.js`, 'import', path],
      {
        cwd: folder,
        env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
        stdio: 'ignore',
      },
    );
  }

  /** Opens the store, which must always be possible, and queries it. */
  async function look<T>(work: (pool: pg.Pool, server: EmbeddedServer) => Promise<T>): Promise<T> {
    const server = await enterEmbedded(dataDir);
    const pool = new pg.Pool({ connectionString: server.appUrl, max: 1 });
    pool.on('error', () => undefined);
    try {
      return await work(pool, server);
    } finally {
      await pool.end();
      await server.leave();
    }
  }

  /** The content of the store, and its number of revisions. */
  const state = (): Promise<State> =>
    look(async (pool) => ({
      rows: JSON.stringify(await contents(pool)),
      revisions: (await pool.query('select from revisions')).rowCount!,
    }));

  async function complete(path: string): Promise<number> {
    const begun = performance.now();
    const child = startImport(path);
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    return performance.now() - begun;
  }

  it(
    `leaves the store as it was before or as it is after, ${KILLS} times (KILL_SEED=${seed})`,
    async () => {
      process.stderr.write(`KILL_SEED=${seed}\n`);
      const random = randomOf(seed);
      await complete(paths[0]!);
      const { rows: first } = await state();
      const firstMs = await complete(paths[1]!);
      const { rows: second } = await state();
      const whole = [first, second];
      // other processes may keep the machine busy, with varying load
      let durationMs = firstMs;
      let at = 1;
      let revisions = 2;
      let killedHalfWay = 0;
      expect(first).not.toBe(second);
      for (let kills = 0; kills < KILLS; kills++) {
        const child = startImport(paths[1 - at]!);
        const ended = once(child, 'exit');
        // one kill in each part of an import, from before its beginning to after its end
        const moment = ((kills + random()) / KILLS) * 1.1;
        await Promise.race([sleep(moment * durationMs), ended]);
        const { cluster } = placeOf(dataDir);
        const server = kills % 3 === 1 ? runningPostmaster(cluster) : null;
        if (child.exitCode === null) killedHalfWay++;
        child.kill('SIGKILL');
        if (server) {
          process.kill(server.pid, 'SIGKILL');
          await waitUntilStopped(cluster, server.pid);
        }
        await ended;
        const stored = await state();
        const isDone = stored.revisions > revisions;
        expect([stored.revisions, stored.rows === whole[isDone ? 1 - at : at]]).toEqual([
          isDone ? revisions + 1 : revisions,
          true,
        ]);
        if (!isDone) durationMs = Math.min(durationMs, await complete(paths[1 - at]!));
        at = 1 - at;
        revisions++;
      }
      const stored = await state();
      expect([stored.revisions, stored.rows === whole[at]]).toEqual([revisions, true]);
      expect(killedHalfWay).toBeGreaterThan(KILLS / 3);
    },
    60_000 + KILLS * ROUND_MS,
  );
});
