import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Schedule } from '../../../schema/system/schedule.ts';
import { serverOf } from '../../../schema/store/orm.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

describe('the parts of a database URL', () => {
  it('are decoded, and what follows the name of the database is ignored', () => {
    expect(serverOf('postgres://us%40er:p%2Fw@db.example:5433/na%20me?sslmode=x')).toEqual({
      host: 'db.example',
      port: 5433,
      user: 'us@er',
      password: 'p/w',
      database: 'na me',
    });
    expect(serverOf('postgres://u@h/d')).toMatchObject({ port: 0, password: '' });
  });
});

describe('a connection of the store', () => {
  it('compiles no statements, also those of the owner', async () => {
    const store = await openTestStore();
    const statement = "select current_setting('jit') as jit";
    try {
      const { rows } = await store.pool.query(statement);
      const ofOrm: unknown = await store.orm.em.fork().execute(statement);
      const ofOwner: unknown = await store.asOwner((owner) => owner.execute(statement));
      for (const settings of [rows, ofOrm, ofOwner]) expect(settings).toEqual([{ jit: 'off' }]);
    } finally {
      await store.close();
    }
  });
});

describe('texts in entities', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const add = async (title: string): Promise<Schedule> => {
    const em = store.orm.em.fork();
    const schedule = em.create(Schedule, {
      title,
      kind: 'REPORT',
      root: 'C',
      periods: 'LAST_YEAR',
      cron: '0 8 5 1 *',
      forms: 'html',
      folder: '.',
      createdBy: 'test',
    });
    await em.flush();
    return schedule;
  };

  it.each([
    "'; drop table schedules; --",
    '\\',
    "\\'",
    '? ?? $1 :name "quoted" %s',
    '同心\n\t𠮷',
    ' trailing ',
  ])('are stored and found as they are: %j', async (title) => {
    const { id, createdAt } = await add(title);
    expect(createdAt).toBeInstanceOf(Date);
    const { rows } = await store.pool.query('select title from schedules where id = $1', [id]);
    expect(rows).toEqual([{ title }]);
    const found = await store.orm.em.fork().find(Schedule, { title });
    expect(found.map((schedule) => [schedule.id, schedule.title])).toEqual([[id, title]]);
  });

  it('are refused with a NUL as PostgreSQL refuses it in a parameter, and the store goes on', async () => {
    const before = await store.orm.em.fork().count(Schedule);
    await expect(add("x\0'; drop table schedules")).rejects.toMatchObject({ code: '22021' });
    await expect(store.orm.em.fork().find(Schedule, { title: 'x\0' })).rejects.toMatchObject({
      code: '22021',
    });
    await expect(store.pool.query('select $1::text', ['x\0'])).rejects.toMatchObject({
      code: '22021',
    });
    expect(await store.orm.em.fork().count(Schedule)).toBe(before);
  });

  it('do not appear in the messages of errors', async () => {
    const secret = 'whsec_very_secret';
    const em = store.orm.em.fork();
    em.create(Schedule, {
      title: secret,
      kind: 'REPORT',
      root: 'C',
      periods: 'LAST_YEAR',
      cron: '0 8 5 1 *',
      forms: 'html',
      secret,
      createdBy: 'test',
    });
    const error: unknown = await em.flush().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: '23514' });
    expect(`${(error as Error).message} ${(error as Error).stack!}`).not.toContain(secret);
  });
});
