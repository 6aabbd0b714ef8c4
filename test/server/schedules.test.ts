import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractTables } from '../fixtures/contract-package.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Shown {
  number: string;
  root: { code: string };
  nextAt: string | null;
  endedAt: string | null;
  createdBy: string;
  runs: {
    outcome: string;
    snapshot: string | null;
    files: { name: string }[];
    error: { code: string } | null;
  }[];
}
const FIELDS =
  'number root { code } nextAt endedAt createdBy runs { outcome snapshot files { name } error { code } }';
const CREATE = typed<{ createSchedule: { schedule: Shown; secret: string | null } }>(
  `mutation($input: ScheduleInput!) { createSchedule(input: $input) { secret schedule { ${FIELDS} } } }`,
);
const LIST = typed<{ schedules: Shown[] }>(
  `query($all: Boolean, $runs: Int) { schedules(all: $all, runs: $runs) { ${FIELDS} } }`,
);
const END = typed<{ endSchedule: Shown }>(
  `mutation($number: ID!) { endSchedule(number: $number) { ${FIELDS} } }`,
);
const CITY = { unit: 'C001' } as const;

describe('schedules over HTTP', () => {
  let server: TestServer;
  let folder: string;
  const input = (fields: object = {}): object => ({
    title: '每年',
    kind: 'REPORT',
    periods: ['LAST_YEAR'],
    cron: '0 8 5 1 *',
    forms: ['html'],
    folder: '.',
    ...fields,
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxin-reports-'));
    server = await startTestServer(contractTables(), { folder, hosts: [] });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('are made, listed, and ended, by those who see their org unit', async () => {
    const {
      createSchedule: { schedule, secret },
    } = await server.data(CREATE, { input: input({ root: 'C001-D2' }) }, CITY);
    expect(secret).toBeNull();
    expect(schedule).toMatchObject({
      root: { code: 'C001-D2' },
      endedAt: null,
      runs: [],
      nextAt: expect.stringMatching(/-01-05T00:00:00/) as unknown as string,
    });
    const ids = async (unit: string): Promise<string[]> =>
      (await server.data(LIST, {}, { unit })).schedules.map(({ number }) => number);
    expect([await ids('C001'), await ids('C001-D2'), await ids('C001-D1')]).toEqual([
      [schedule.number],
      [schedule.number],
      [],
    ]);
    expect(
      (await server.refusal(END, { number: schedule.number }, { unit: 'C001-D1' })).extensions.code,
    ).toBe('OUT_OF_SCOPE');
    expect(
      (await server.data(END, { number: schedule.number }, { unit: 'C001-D2' })).endSchedule,
    ).toMatchObject({ nextAt: null, endedAt: expect.any(String) as unknown as string });
    expect([
      await ids('C001'),
      (await server.data(LIST, { all: true }, CITY)).schedules.length,
    ]).toEqual([[], 1]);
  });

  it.each([
    [{ root: 'C001' }, { unit: 'C001-D1' }, 'OUT_OF_SCOPE'],
    [{}, { ...CITY, role: 'ANALYST' }, 'FORBIDDEN'],
    [{ cron: 'x' }, CITY, 'INVALID_SCHEDULE'],
    [{ webhook: 'http://a.cn' }, CITY, 'INVALID_SCHEDULE'],
    [{ folder: '../x' }, CITY, 'INVALID_SCHEDULE'],
    [{ forms: ['odt'] }, CITY, 'UNKNOWN_FORMAT'],
    [{ root: 'C009' }, CITY, 'UNKNOWN_ORG_UNIT'],
  ] as const)('are refused: %j as %j, %s', async (value, asker, code) => {
    expect((await server.refusal(CREATE, { input: input(value) }, asker)).extensions.code).toBe(
      code,
    );
  });

  it('are run now on demand, by those who may, as long as they have not ended', async () => {
    const RUN = typed<{ runSchedule: Shown }>(
      `mutation($number: ID!) { runSchedule(number: $number) { ${FIELDS} } }`,
    );
    const {
      createSchedule: {
        schedule: { number },
      },
    } = await server.data(CREATE, { input: input({ folder: 'now' }) }, CITY);
    const {
      runSchedule: {
        runs: [run],
      },
    } = await server.data(RUN, { number }, CITY);
    expect(run).toMatchObject({
      outcome: 'DONE',
      error: null,
      snapshot: expect.stringMatching(/^S\d{8}-/) as unknown as string,
    });
    expect(await readdir(join(folder, 'now'))).toEqual(
      run!.files.map(({ name }) => name.slice('now/'.length)),
    );
    expect(
      (await server.refusal(RUN, { number }, { ...CITY, role: 'ANALYST' })).extensions.code,
    ).toBe('FORBIDDEN');
    expect((await server.refusal(RUN, { number }, { unit: 'C001-D1' })).extensions.code).toBe(
      'OUT_OF_SCOPE',
    );
    expect((await server.refusal(RUN, { number: '999999' }, CITY)).extensions.code).toBe(
      'UNKNOWN_SCHEDULE',
    );
    const [firstRun, other] = await Promise.allSettled([
      server.data(RUN, { number }, CITY),
      server.data(RUN, { number }, CITY),
    ]);
    expect([firstRun, other].some(({ status }) => status === 'fulfilled')).toBe(true);
    await server.data(END, { number }, CITY);
    expect((await server.refusal(RUN, { number }, CITY)).extensions.code).toBe('INVALID_SCHEDULE');
  });

  it('tell of runs that were written before addresses were noted', async () => {
    await server.store.pool.query(
      "update schedule_runs set files = (select jsonb_agg(file - 'address') from " +
        'jsonb_array_elements(files) file) where files is not null',
    );
    const { schedules } = await server.data(
      typed<{ schedules: { runs: { files: { name: string; address: string | null }[] }[] }[] }>(
        '{ schedules(all: true) { runs { files { name address } } } }',
      ),
      {},
      CITY,
    );
    const files = schedules.flatMap(({ runs }) => runs.flatMap((run) => run.files));
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ address }) => address === null)).toBe(true);
  });

  it('are not told to an analyst', async () => {
    expect((await server.refusal(LIST, {}, { ...CITY, role: 'ANALYST' })).extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('are run by the process that serves, and the list shows it at once', async () => {
    const {
      createSchedule: { schedule },
    } = await server.data(CREATE, { input: input() }, CITY);
    const ownSchedule = async (): Promise<Shown> =>
      (await server.data(LIST, {}, CITY)).schedules.find(
        ({ number }) => number === schedule.number,
      )!;
    expect((await ownSchedule()).runs).toEqual([]);
    await server.store.pool.query("update schedules set created_at = '2020-01-01' where id = $1", [
      schedule.number,
    ]);
    const second = await server.another();
    try {
      for (let i = 0; i < 200 && (await ownSchedule()).runs[0]?.outcome !== 'DONE'; i++)
        await sleep(100);
    } finally {
      await second.close();
    }
    const [run] = (await ownSchedule()).runs;
    expect(run).toMatchObject({
      outcome: 'DONE',
      error: null,
      files: [{ name: `${run!.snapshot!}-${new Date().getFullYear() - 1}.html` }],
    });
    expect(await readdir(folder)).toContain(run!.files[0]!.name);
  });
});
