import { MikroORM } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { Fault } from '../../../base/errors/faults.ts';
import { tableSchema } from '../../../intake/export/descriptor.ts';
import { storedCells } from '../../../intake/change/stored-cells.ts';
import { readHeader } from '../../../intake/check/header.ts';
import { rowChecker } from '../../../intake/check/row.ts';
import { copyIn } from '../../../intake/stage/copy-in.ts';
import { createStage, stagedName } from '../../../intake/stage/stage.ts';
import { apply } from '../../../intake/write/apply.ts';
import { projectKind } from '../../../schema/code-lists/project-kind.ts';
import { AmountColumn, Codes, DayColumn, Text } from '../../../schema/register/columns.ts';
import { registerOf } from '../../../schema/register/declared.ts';
import { Register } from '../../../schema/register/register.ts';
import { Row } from '../../../schema/register/row.ts';
import { filterCondition } from '../../../server/loaders/filter-condition.ts';
import { SqlParams } from '../../../server/loaders/sql-params.ts';
import { registerResolver } from '../../../server/registers/register-resolver.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

const both = (en: string) => ({ zh: en, en });

/** A register that exists in this test alone, with what no register of the platform has yet. */
@Register({
  table: 'trials',
  one: 'trial',
  many: 'trials',
  title: both('trials'),
  row: both('a trial'),
  clauses: ['0.1'],
  key: ['code'],
  dayOrders: [{ first: 'promisedOn', then: 'completedOn' }],
  privacy: 'open',
  scope: null,
  rights: { read: null, write: null },
})
class Trial extends Row {
  @Text({ title: both('code'), limit: 64 }) code!: string;
  @Codes(projectKind, { title: both('kinds'), optional: true }) kinds!: string[] | null;
  @AmountColumn({
    title: both('change'),
    unit: both('points'),
    scale: 4,
    digits: 20,
    min: '-1000000000000000',
    max: '1000000000000000',
  })
  change!: string;
  @DayColumn({ title: both('promised on') }) promisedOn!: string;
  @DayColumn({ title: both('completed on'), optional: true }) completedOn!: string | null;
}

const trials = registerOf(Trial);
const HEADER = ['code', 'kinds', 'change', 'promised_on', 'completed_on'];

describe('a register with a set of codes, an amount and an order of days', () => {
  let store: TestStore;
  let drift = '';
  beforeAll(async () => {
    store = await openTestStore();
    const orm = await MikroORM.init({
      clientUrl: store.ownerUrl,
      entities: [Trial] as never,
      metadataProvider: ReflectMetadataProvider,
    });
    await orm.em.getConnection().execute(await orm.schema.getCreateSchemaSQL({ wrap: false }));
    await orm.em.getConnection().execute(`grant all on trials, trials_id_seq to public`);
    drift = await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: false });
    await orm.close(true);
  });
  afterAll(() => store.close());

  /** Takes rows in as an intake does, and shows the faults or what is stored. */
  async function take(...rows: string[][]): Promise<{ faults: string[]; cells: string[][] }> {
    const faults: Fault[] = [];
    const check = rowChecker(
      trials,
      readHeader(trials, HEADER, (it) => faults.push(it))!,
      (it) => faults.push(it),
    );
    const client = await store.pool.connect();
    try {
      await client.query('begin');
      const stage = await createStage(client, trials, trials.columns);
      const copy = copyIn(client, stage.table, [
        'row_no',
        'bad',
        ...stage.columns.map(stagedName),
        'key_folded',
      ]);
      for (const [index, row] of rows.entries()) {
        const { values, good } = check(index + 2, row);
        copy.add([String(index + 2), String(!good), ...values, values[0]!]);
      }
      await copy.end();
      await apply(client, stage, { pinned: false, revision: 1 });
      await client.query('commit');
    } finally {
      client.release();
    }
    const stored = await storedCells(store.pool, trials, 'true', []);
    return {
      faults: faults.map((it) => `${it.row} ${it.column} ${it.code}`),
      cells: stored.map(({ cells }) => [...cells]),
    };
  }

  const found = async (where: object): Promise<string[]> => {
    const params = new SqlParams();
    const condition = filterCondition(trials, 't', where as never, { params, subtree: () => [] });
    const { rows } = await store.pool.query<{ code: string }>(
      `select code from trials t where ${condition} order by code`,
      params.values,
    );
    return rows.map(({ code }) => code);
  };

  it('stores sets in the order of the list and amounts to the last digit, and gives them back so', async () => {
    const { faults, cells } = await take(
      ['a', '素质建设；benefit', '999999999999999.1234', '2025-03-01', '2025-03-01'],
      ['b', 'benefit', '-0.0001', '2025-03-01', ''],
      ['c', '', '12', '2025-03-01', '2025-04-01'],
      ['d', 'benefit;benefit', '1.00001', '2025-03-01', '2025-02-28'],
    );
    expect(faults).toEqual([
      '5 kinds REPEATED_CODE',
      '5 change TOO_MANY_DECIMALS',
      '5 completed_on DAYS_REVERSED',
    ]);
    expect(cells).toEqual([
      ['a', 'benefit;quality', '999999999999999.1234', '2025-03-01', '2025-03-01'],
      ['b', 'benefit', '-0.0001', '2025-03-01', ''],
      ['c', '', '12.0000', '2025-03-01', '2025-04-01'],
    ]);
    expect((await take(...cells)).cells).toEqual(cells);
  });

  it('has a table in which migrations find nothing to change', () => {
    expect(drift).not.toContain('"trials"');
  });

  it('is filtered by what sets hold, and by amounts as numbers', async () => {
    expect(await found({ kinds: { has: 'benefit' } })).toEqual(['a', 'b']);
    expect(await found({ kinds: { hasAny: ['quality', 'culture'] } })).toEqual(['a']);
    expect(await found({ kinds: { hasAll: ['quality', 'benefit'] } })).toEqual(['a']);
    expect(await found({ kinds: { isNull: true } })).toEqual(['c']);
    expect(await found({ not: { kinds: { has: 'benefit' } } })).toEqual(['c']);
    expect(await found({ change: { min: '-0.0001', max: '12' } })).toEqual(['b', 'c']);
    expect(await found({ change: { eq: '999999999999999.1234' } })).toEqual(['a']);
    expect(await found({ change: { in: ['12', '13'] } })).toEqual(['c']);
  });

  it.each([
    ["kinds = '{quality,benefit}'", 'in another order'],
    ["kinds = '{benefit,benefit}'", 'with a code twice'],
    ["kinds = '{sports}'", 'with a code that is none'],
    ["kinds = '{}'", 'of no code'],
    ["change = 'NaN'", 'an amount that is no number'],
    ['change = 1000000000000001', 'an amount out of bounds'],
    ["completed_on = '2025-02-28'", 'days in the wrong order'],
  ])('is kept by the database from %s', async (change) => {
    await expect(
      store.pool.query(`update trials set ${change} where code = 'c'`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('states in GraphQL and in the package schema what its columns hold', () => {
    const schema = buildSchemaSync({ resolvers: [registerResolver(trials)] as never });
    const printed = (name: string): string => printType(schema.getType(name)!);
    expect(printed('Trial')).toMatch(/kinds: \[ProjectKind!\]\n[^]*change: Decimal!/);
    expect(printed('ProjectKindSetFilter')).toMatch(/has: [^]*hasAny: [^]*hasAll: [^]*isNull: /);
    const { fields } = tableSchema(trials) as { fields: Record<string, unknown>[] };
    expect(fields.map(({ type }) => type)).toEqual(['string', 'string', 'number', 'date', 'date']);
    const { pattern } = fields[1]!.constraints as { pattern: string };
    expect(
      ['benefit;quality', 'benefit', '', 'sports'].map((it) => RegExp(pattern).test(it)),
    ).toEqual([true, true, false, false]);
  });
});
