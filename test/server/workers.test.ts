import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import type { PackageToTake } from '../../server/imports/take-package.ts';
import { Workers } from '../../server/jobs/workers.ts';
import { openFilledStore } from './support/server.ts';
import { city } from './support/city.ts';
import type { TestStore } from '../support/store.ts';

const KEY_PLACES = 4;

describe('Jobs that wait for their turn', () => {
  let store: TestStore;
  let folder: string;
  let order: PackageToTake;
  let workers: Workers;
  /** Lets jobs begin: until it is called, they wait for the address of the store. */
  let open: () => void;
  /** number of jobs that have started */
  let begun: number;

  beforeAll(async () => {
    store = await openFilledStore(city());
    folder = await mkdtemp(join(tmpdir(), 'tongxin-workers-'));
    const path = join(folder, 'contests.csv');
    await writeFile(path, 'code,name,kind,year\nK1,k,other,2024\n');
    const { rows } = await store.pool.query<{ id: number }>(
      "select id from org_units where code = 'C'",
    );
    order = {
      path,
      dryRun: true,
      correct: false,
      rejects: null,
      encoding: null,
      language: 'en',
      door: 'http',
      actor: 'tx_test',
      unitId: rows[0]!.id,
      today: '2025-06-01',
      sight: {
        role: 'STATISTICIAN',
        atTop: true,
        units: null,
        ancestors: [],
        officer: null,
        today: '2025-06-01',
      },
    };
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    begun = 0;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    workers = new Workers(async () => {
      begun++;
      await opened;
      return store.url();
    });
  });
  afterEach(async () => {
    open();
    await workers.close();
  });

  const outcome = (key?: string, signal?: AbortSignal): Promise<string> =>
    workers.run('takePackage', order, { key, signal }).then(
      (report) => report.outcome,
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );
  const several = (count: number, key?: string): Promise<string>[] =>
    Array.from({ length: count }, () => outcome(key));

  it('are refused when the service ends, and never begun', async () => {
    const all = several(5);
    await new Promise(setImmediate);
    const closed = workers.close();
    open();
    expect(await Promise.all(all)).toEqual(new Array(5).fill('STORE_BUSY'));
    await closed;
    expect(begun).toBe(2);
    expect(await outcome()).toBe('STORE_BUSY');
  });

  it('give up their place when whoever asked has gone', async () => {
    const running = several(2);
    const gone = new AbortController();
    const waiting = Array.from({ length: 16 }, () => outcome(undefined, gone.signal));
    await new Promise(setImmediate);
    expect(await outcome()).toBe('TOO_MUCH_AT_ONCE');
    gone.abort(new Error('gone'));
    expect(await Promise.all(waiting)).toEqual(new Array(16).fill('Error: gone'));
    const next = outcome();
    open();
    expect(await Promise.all([...running, next])).toEqual(new Array(3).fill('PASSED'));
  });

  it('are given to no idle worker that has died', async () => {
    open();
    // reports which workers became idle, without changing them
    const resting = jest.spyOn(Worker.prototype, 'unref');
    try {
      expect(await outcome()).toBe('PASSED');
      const first = resting.mock.contexts as Worker[];
      expect(first.length).toBe(1);
      await first[0]!.terminate();
      expect(await outcome()).toBe('PASSED');
      expect(new Set(resting.mock.contexts).size).toBe(2);
    } finally {
      resting.mockRestore();
    }
  });

  it('leave room for other keys', async () => {
    const ownJobs = several(2 + KEY_PLACES, 'a');
    await new Promise(setImmediate);
    expect(await outcome('a')).toBe('TOO_MUCH_AT_ONCE');
    const other = outcome('b');
    open();
    expect(await Promise.all([...ownJobs, other])).toEqual(
      new Array(3 + KEY_PLACES).fill('PASSED'),
    );
    // idle workers are used again
    expect(await Promise.all(several(2, 'a'))).toEqual(['PASSED', 'PASSED']);
  });
});
