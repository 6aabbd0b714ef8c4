import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { checkCron, lastDue, nextDue } from '../../reports/schedules/cron.ts';
import { outletsOf, type Outlets } from '../../reports/schedules/outlets.ts';
import { runSchedule, type RunContext } from '../../reports/schedules/run.ts';
import { makeRunner } from '../../reports/schedules/runner.ts';
import { checkedSchedule, type ScheduleRequest } from '../../reports/schedules/schedule.ts';
import {
  addSchedule,
  endSchedule,
  listSchedules,
  runsOf,
  scheduleNamed,
  type StoredRun,
  type StoredSchedule,
} from '../../reports/schedules/stored.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { snapshotNamed } from '../../reports/snapshots/stored.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { openFilledStore } from '../support/filled.ts';
import { type TestStore } from '../support/store.ts';

const TODAY = '2026-01-05';
const REPORT: ScheduleRequest = {
  title: '年度报告',
  kind: 'REPORT',
  root: 'C001',
  periods: ['LAST_YEAR'],
  cron: '0 8 5 1 *',
  forms: ['html'],
  folder: '年度',
};

describe('the times of schedules', () => {
  it('are of China, and the last one at a moment is that moment itself', () => {
    const due = new Date('2026-01-05T00:00:00Z');
    expect(lastDue('0 8 5 1 *', due)).toEqual(due);
    expect(lastDue('0 8 5 1 *', new Date(due.getTime() - 1))).toEqual(
      new Date('2025-01-05T00:00:00Z'),
    );
    expect(lastDue('0 8 5 1 *', new Date(due.getTime() + 999))).toEqual(due);
    expect(nextDue('0 8 5 1 *', due)).toEqual(new Date('2027-01-05T00:00:00Z'));
  });

  it.each([
    ['* * * * *', 'too often'],
    ['0,30 8 * * *', 'too often'],
    ['0 8 30 2 *', 'never comes'],
    ['0 0 8 5 1 *', 'five fields'],
    ['every day', 'five fields'],
    ['', 'five fields'],
    ['2026-01-05T00:00:00', 'five fields'],
  ])('refuse %j: %s', (text, why) => {
    expect(() => {
      checkCron(text);
    }).toThrow(why);
  });
});

describe('what a schedule may be', () => {
  const outlets: Outlets = { folder: '/srv/reports', hosts: ['hooks.example.cn', '10.0.0.8:8080'] };
  const check = (fields: Partial<ScheduleRequest>): unknown =>
    checkedSchedule({ ...REPORT, ...fields }, outlets, TODAY);

  it.each<[Partial<ScheduleRequest>, string]>([
    [{ title: ' ' }, 'INVALID_SCHEDULE'],
    [{ title: '张三 320402 1990年3月7日 1235' }, 'FAULTS_IN_DATA'],
    [{ folder: '110105194912310021' }, 'FAULTS_IN_DATA'],
    [{ periods: [] }, 'INVALID_SCHEDULE'],
    [{ periods: ['soon'] }, 'INVALID_PERIOD'],
    [{ periods: ['LAST_3_MONTHS'] }, 'INVALID_QUERY'],
    [{ periods: ['2025', '2024'] }, 'INVALID_PERIOD'],
    [{ forms: [] }, 'INVALID_SCHEDULE'],
    [{ forms: ['csv'] }, 'UNKNOWN_FORMAT'],
    [{ kind: 'SNAPSHOT', forms: ['docx'] }, 'UNKNOWN_FORMAT'],
    [{ cron: '* * * * *' }, 'INVALID_SCHEDULE'],
    [{ folder: null }, 'INVALID_SCHEDULE'],
    [{ folder: '../up' }, 'INVALID_SCHEDULE'],
    [{ folder: 'a/../../b' }, 'INVALID_SCHEDULE'],
    [{ folder: '/etc' }, 'INVALID_SCHEDULE'],
    [{ folder: 'a\\..\\b' }, 'INVALID_SCHEDULE'],
    [{ webhook: 'https://elsewhere.example.cn/x' }, 'INVALID_SCHEDULE'],
    [{ webhook: 'http://10.0.0.8/x' }, 'INVALID_SCHEDULE'],
    [{ webhook: 'ftp://hooks.example.cn' }, 'INVALID_SCHEDULE'],
    [{ webhook: 'https://u:p@hooks.example.cn' }, 'INVALID_SCHEDULE'],
    [{ webhook: 'x' }, 'INVALID_SCHEDULE'],
  ])('is not %j: %s', (fields, code) => {
    expect(() => check(fields)).toThrow(expect.objectContaining({ code }));
  });

  it('has a secret of its own where an address is told, and none else', () => {
    const [a, b] = ['https://hooks.example.cn/tx', 'http://10.0.0.8:8080/'].map((webhook) =>
      checkedSchedule({ ...REPORT, folder: null, webhook }, outlets, TODAY),
    );
    expect(a!.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(a!.secret).not.toBe(b!.secret);
    expect(checkedSchedule(REPORT, outlets, TODAY).secret).toBeNull();
  });

  it('goes where the environment states', () => {
    expect(
      outletsOf({ WEBHOOK_HOSTS: ' Hooks.example.cn, 10.0.0.8:8080 ,' }, '/data', (text) => text),
    ).toEqual({ folder: '/data/reports', hosts: ['hooks.example.cn', '10.0.0.8:8080'] });
    expect(outletsOf({ REPORTS_DIR: 'out' }, '/data', (text) => `/home/${text}`)).toEqual({
      folder: '/home/out',
      hosts: [],
    });
    expect(() => outletsOf({ WEBHOOK_HOSTS: 'http://a.cn/x' }, '/data', (text) => text)).toThrow(
      'WEBHOOK_HOSTS',
    );
  });
});

describe('runs', () => {
  let store: TestStore;
  let folder: string;
  let hook: Server;
  let host: string;
  let told: { headers: Record<string, string>; body: string }[];
  let answers: number[];
  const ground = (): RunContext => ({
    database: store,
    outlets: { folder, hosts: [host] },
    reportBug: (error) => {
      throw error;
    },
  });
  const add = async (
    fields: Partial<ScheduleRequest>,
    createdAt = '2025-12-01T00:00:00Z',
  ): Promise<StoredSchedule> => {
    const made = await addSchedule(
      store,
      checkedSchedule({ ...REPORT, ...fields }, ground().outlets, TODAY),
      'test',
    );
    await store.pool.query('update schedules set created_at = $2 where id = $1', [
      made.id,
      createdAt,
    ]);
    return scheduleNamed(store, String(made.id));
  };
  const runs = async ({ id }: StoredSchedule): Promise<StoredRun[]> =>
    (await runsOf(store, [id], 10)).get(id)!;
  const at = (moment: string) => (): Date => new Date(moment);

  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    hook = createServer((request, response) => {
      void request.toArray().then((chunks) => {
        told.push({
          headers: request.headers as Record<string, string>,
          body: Buffer.concat(chunks as Buffer[]).toString(),
        });
        response.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => {
      hook.listen(0, '127.0.0.1', resolve);
    });
    host = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    hook.close();
    await store.close();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxin-reports-'));
    [told, answers] = [[], []];
  });
  afterEach(async () => {
    await store.pool.query('update schedules set ended_at = now() where ended_at is null');
    await rm(folder, { recursive: true });
  });

  it('make what is due once, whole, in the folder, and note it', async () => {
    const schedule = await add({ forms: ['html', 'docx'] });
    const runner = makeRunner(ground(), at('2026-01-05T00:00:30Z'));
    await runner.runDue();
    const [run, ...more] = await runs(schedule);
    expect(more).toEqual([]);
    expect(run).toMatchObject({
      outcome: 'DONE',
      attempts: 1,
      dueAt: new Date('2026-01-05T00:00:00Z'),
      error: null,
    });
    expect(run!.startedAt.getTime()).toBeLessThan(run!.finishedAt!.getTime());
    const snapshot = await snapshotNamed(store, run!.snapshot!);
    expect([
      snapshot.record.createdBy,
      snapshot.manifest.periods.map(({ label }) => label),
    ]).toEqual(['schedule', ['2024', '2025']]);
    expect((await readdir(join(folder, '年度'))).sort()).toEqual([
      `${snapshot.code}-2025.docx`,
      `${snapshot.code}-2025.html`,
    ]);
    for (const { name, bytes, sha256 } of run!.files!) {
      const body = await readFile(join(folder, name));
      expect([body.length, createHash('sha256').update(body).digest('hex')]).toEqual([
        bytes,
        sha256,
      ]);
    }
    await runner.runDue();
    expect(await runs(schedule)).toHaveLength(1);
  });

  it('are made up once, for the last time that was missed, and not for a time before the schedule was', async () => {
    const schedule = await add(
      { kind: 'SNAPSHOT', periods: ['LAST_MONTH'], cron: '0 2 1 * *', forms: ['csv'] },
      '2025-08-10T00:00:00Z',
    );
    const late = await add({}, '2026-01-05T00:00:01Z');
    await makeRunner(ground(), at('2025-12-20T00:00:00Z')).runDue();
    await makeRunner(ground(), at('2025-12-20T01:00:00Z')).runDue();
    expect((await runs(schedule)).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2025-11-30T18:00:00.000Z',
    ]);
    expect(
      (await snapshotNamed(store, (await runs(schedule))[0]!.snapshot!)).manifest.periods.map(
        ({ label }) => label,
      ),
    ).toEqual(['2025-11']);
    await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
    expect(await runs(late)).toEqual([]);
    expect(await runs(schedule)).toHaveLength(2);
  });

  it('are done once by several at the same time', async () => {
    const schedule = await add({});
    await Promise.all(
      [1, 2, 3].map(() => makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue()),
    );
    expect((await runs(schedule)).map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['DONE', 1],
    ]);
    expect(await readdir(join(folder, '年度'))).toHaveLength(1);
  });

  it('that a process did not finish are begun again, three times in all', async () => {
    const schedule = await add({});
    const due = new Date('2026-01-05T00:00:00Z');
    await store.pool.query(
      'insert into schedule_runs (schedule_id, due_at, started_at, attempts, outcome) values ' +
        "($1, $2, now(), 1, 'RUNNING')",
      [schedule.id, due],
    );
    await makeRunner(ground(), at('2026-01-06T00:00:00Z')).runDue();
    expect((await runs(schedule)).map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['DONE', 2],
    ]);
    const other = await add({});
    await store.pool.query(
      'insert into schedule_runs (schedule_id, due_at, started_at, attempts, outcome) values ' +
        "($1, $2, now(), 3, 'RUNNING')",
      [other.id, due],
    );
    await makeRunner(ground(), at('2026-01-06T00:00:00Z')).runDue();
    expect((await runs(other))[0]).toMatchObject({
      outcome: 'FAILED',
      error: { code: 'RUN_GIVEN_UP' },
    });
  });

  it('that another process has begun again meanwhile get their outcome from it', async () => {
    const schedule = await add({});
    const due = new Date('2026-01-05T00:00:00Z');
    await runSchedule(
      {
        ...ground(),
        makeSnapshot: async (request, by, day) => {
          await store.pool.query('update schedule_runs set attempts = 2 where schedule_id = $1', [
            schedule.id,
          ]);
          return createSnapshot(store, request, by, day);
        },
      },
      schedule,
      due,
    );
    expect((await runs(schedule)).map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['RUNNING', 2],
    ]);
    await runSchedule(ground(), schedule, due);
    expect((await runs(schedule)).map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['DONE', 3],
    ]);
  });

  it('are listed latest first, as many as are requested of each schedule', async () => {
    const [first, second] = [await add({}), await add({ title: "'\\\\?? 年度' or" })];
    for (const { id } of [first, second])
      await store.pool.query(
        `insert into schedule_runs (schedule_id, due_at, started_at, finished_at, attempts, outcome)
        select $1, d, now(), now(), 1, 'DONE' from generate_series('2025-01-01', '2025-01-04', interval '1 day') d`,
        [id],
      );
    const last = await runsOf(store, [second.id, first.id], 2);
    expect([...last].map(([id, its]) => [id, its.map(({ dueAt }) => dueAt.getUTCDate())])).toEqual([
      [second.id, [4, 3]],
      [first.id, [4, 3]],
    ]);
    expect(await runsOf(store, [], 2)).toEqual(new Map());
    const listed = await listSchedules(store, { visible: ['C001'] });
    expect(
      listed.map(({ id, title, lastRun }) => [id, title, lastRun?.dueAt.getUTCDate()]),
    ).toEqual([
      [second.id, "'\\\\?? 年度' or", 4],
      [first.id, '年度报告', 4],
    ]);
    expect(await listSchedules(store, { visible: ["C002') or ('1' = '1"] })).toEqual([]);
    expect(await listSchedules(store, { visible: [] })).toEqual([]);
  });

  it('that another process is at are left to it', async () => {
    const schedule = await add({});
    const other = await store.pool.connect();
    try {
      await other.query('select pg_advisory_lock(7203003, $1)', [schedule.id]);
      await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
      expect(await runs(schedule)).toEqual([]);
    } finally {
      await other.query('select pg_advisory_unlock(7203003, $1)', [schedule.id]);
      other.release();
    }
  });

  it(
    'tell an address, signed so that a library for Standard Webhooks accepts it and no other ' +
      'secret does',
    async () => {
      const schedule = await add({ folder: null, webhook: `http://${host}/tx`, forms: ['docx'] });
      await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
      const [{ headers, body }] = told as [(typeof told)[0]];
      const [run] = await runs(schedule);
      expect(new Webhook(schedule.secret!).verify(body, headers)).toMatchObject({
        type: 'schedule.run',
        data: {
          schedule: String(schedule.id),
          snapshot: run!.snapshot,
          addresses: [`/reports/${run!.snapshot!}/2025.docx`],
          files: null,
        },
      });
      expect(() =>
        new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(body, headers),
      ).toThrow();
      expect(() =>
        new Webhook(schedule.secret!).verify(body.replace('2025', '2024'), headers),
      ).toThrow();
      expect(run).toMatchObject({ outcome: 'DONE', files: null });
    },
  );

  it(
    'try an address three times with one id, do not follow it elsewhere, and say why when it ' +
      'does not take the message',
    async () => {
      const schedule = await add({ webhook: `http://${host}/tx`, forms: ['html'] });
      answers = [500, 302, 503];
      await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
      expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect(told).toHaveLength(3);
      expect((await runs(schedule))[0]).toMatchObject({
        outcome: 'FAILED',
        error: {
          code: 'NOT_DELIVERED',
          en: expect.stringContaining('HTTP 503') as unknown as string,
        },
      });
      expect(await readdir(join(folder, '年度'))).toHaveLength(1);
    },
  );

  it('say why when the folder cannot be written, or a host is no longer allowed', async () => {
    const schedule = await add({ folder: 'blocked/deep' });
    await writeFile(join(folder, 'blocked'), '');
    await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
    expect((await runs(schedule))[0]).toMatchObject({
      outcome: 'FAILED',
      error: { code: 'NOT_DELIVERED', zh: expect.stringContaining('ENOTDIR') as unknown as string },
    });
    const other = await add({ folder: null, webhook: `http://${host}/tx` });
    await runSchedule({ ...ground(), outlets: { folder, hosts: [] } }, other, new Date());
    expect((await runs(other))[0]).toMatchObject({
      outcome: 'FAILED',
      error: { code: 'INVALID_SCHEDULE' },
    });
    expect(told).toEqual([]);
  });

  it('are no more once a schedule has ended', async () => {
    const schedule = await add({});
    expect((await endSchedule(store, String(schedule.id))).endedAt).toBeInstanceOf(Date);
    await makeRunner(ground(), at('2026-01-05T00:00:30Z')).runDue();
    expect(await runs(schedule)).toEqual([]);
    await expect(endSchedule(store, '999999')).rejects.toMatchObject({
      code: 'UNKNOWN_SCHEDULE',
    });
    await expect(scheduleNamed(store, 'x')).rejects.toMatchObject({
      code: 'UNKNOWN_SCHEDULE',
    });
  });
});
