import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import canonicalize from 'canonicalize';
import type { Part } from '../../analytics/questions/decompose.ts';
import type { RecordedFigure as Figure } from '../../analytics/formulas/figure.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { blockColumns, figureAt, placeOf } from '../../reports/snapshots/block.ts';
import { BREAKDOWNS } from '../../reports/snapshots/compose.ts';
import { createSnapshot, type SnapshotRequest } from '../../reports/snapshots/create.ts';
import { canonicalJson, sha256, snapshotCode } from '../../reports/snapshots/manifest.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { diffSnapshots } from '../../reports/snapshots/diff.ts';
import { importSnapshot } from '../../reports/snapshots/import-package.ts';
import { unpacked } from '../../reports/snapshots/pack.ts';
import {
  eachSnapshot,
  firstSnapshot,
  snapshotNamed,
  type StoredSnapshot,
} from '../../reports/snapshots/stored.ts';
import { blockRows } from '../../reports/snapshots/stored-blocks.ts';
import { verifySnapshot } from '../../reports/snapshots/verify.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { takeTables } from '../intake/support.ts';
import { viewOf } from '../analytics/questions/any-view.ts';
import { ask, factsOf } from '../analytics/support.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { expectEqual } from '../support/expect-equal.ts';
import { fillStore, openFilledStore } from '../support/filled.ts';

const TODAY = '2026-01-05';
const REQUEST: SnapshotRequest = { title: '年度', periods: ['2024', '2025'], guarded: false };

const listed = async (...given: Parameters<typeof eachSnapshot>): Promise<StoredSnapshot[]> => {
  const actual: StoredSnapshot[] = [];
  for await (const snapshot of eachSnapshot(...given)) actual.push(snapshot);
  return actual;
};

describe('a snapshot', () => {
  let store: TestStore;
  let owner: pg.Client;
  let made: StoredSnapshot;
  const create = (more: Partial<SnapshotRequest> = {}): Promise<StoredSnapshot> =>
    createSnapshot(store, { ...REQUEST, ...more }, 'test', TODAY);
  /** A view of the data of this moment, for all figures of a comparison. */
  const currentView = async () => {
    const view = viewOf(await factsOf(store.pool), TODAY);
    return () => Promise.resolve(view);
  };
  const textsOf = async (snapshot: StoredSnapshot): Promise<Map<string, string>> => {
    const texts = new Map<string, string>();
    for await (const { name, body } of blockRows(store.pool, snapshot))
      texts.set(name, await unpacked(body));
    return texts;
  };

  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    owner = new pg.Client(store.ownerUrl);
    await owner.connect();
    made = await create();
  });
  afterAll(async () => {
    await owner.end();
    await store.close();
  });

  it('holds what metrics answers, for every org unit, indicator, period and breakdown', async () => {
    const facts = await factsOf(store.pool);
    const texts = await textsOf(made);
    expect([...texts.keys()]).toEqual(made.manifest.blocks.map(({ name }) => name));
    const expected = new Map<string, Figure>();
    for (const breakdown of [null, ...BREAKDOWNS.map(({ id }) => id)]) {
      const indicators = INDICATORS.map(({ code }) => code).filter((code) =>
        texts.has(['figures', '2025', code, ...(breakdown ? [breakdown] : [])].join('/')),
      );
      for (const level of ['CITY', 'DISTRICT', 'UNIT', 'GROUP'] as const) {
        for (const {
          period,
          indicator,
          unit,
          group,
          status,
          value,
          numerator,
          denominator,
          lower,
          upper,
          standardError,
          n,
          reported,
          required,
          parts,
          onRecord,
        } of ask(
          facts,
          { indicators, periods: ['2024', '2025'], level, by: breakdown ? [breakdown] : [] },
          TODAY,
        ))
          expected.set([period, indicator, breakdown, unit, ...group].join(' '), {
            status,
            value,
            numerator,
            denominator,
            lower,
            upper,
            standardError,
            n,
            reported,
            required,
            parts,
            onRecord,
          });
      }
    }
    const frozen = new Map<string, Figure>();
    for (const [name, text] of texts) {
      const place = placeOf(name);
      const columns = blockColumns(text);
      if (place)
        columns.unit?.forEach((unit, row) =>
          frozen.set(
            [
              place.period,
              place.indicator,
              place.breakdown,
              unit,
              ...(columns.group ? [columns.group[row]] : []),
            ].join(' '),
            figureAt(columns, row),
          ),
        );
    }
    // survey results of few are withheld from a snapshot too, beside those of fewer than ten
    expect([...frozen.keys()].sort()).toEqual([...expected.keys()].sort());
    const withheld = [...frozen]
      .filter(
        ([key, figure]) =>
          figure.status === 'SUPPRESSED' && expected.get(key)!.status !== 'SUPPRESSED',
      )
      .map(([key]) => key);
    expect(withheld.filter((key) => !/ (F0[1245]|G10) /.test(key))).toEqual([]);
    const hidden = new Set(withheld);
    for (const [key, figure] of frozen)
      if (!hidden.has(key)) expectEqual([key, figure], [key, expected.get(key)!]);
    expect(frozen.size - withheld.length).toBeGreaterThan(2_000);
  });

  it('is written as canonical JSON', async () => {
    for (const text of (await textsOf(made)).values())
      expect(canonicalize(JSON.parse(text))).toBe(text);
  });

  it('has the same content from run to run and on another store, and a record of its own', async () => {
    const again = await create({ title: '另一份' });
    const other = await openTestStore();
    try {
      const tables = contractTables();
      const shuffled = Object.fromEntries(
        Object.entries(tables).map(([name, [header, ...rows]]) => [
          name,
          [header!, ...rows.reverse()],
        ]),
      );
      await fillStore(other, shuffled);
      const there = await createSnapshot(other, REQUEST, 'somebody', TODAY);
      expect([again.contentHash, there.contentHash]).toEqual([made.contentHash, made.contentHash]);
      expect(new Set([made.code, again.code, there.code]).size).toBe(3);
    } finally {
      await other.close();
    }
  });

  it('withholds small counts unless it is full, and states so', async () => {
    const guarded = await create({ guarded: true });
    const suppressed = async (snapshot: StoredSnapshot): Promise<number> =>
      [...(await textsOf(snapshot))]
        .filter(([name]) => name.includes('/B01'))
        .reduce(
          (sum, [, text]) =>
            sum + blockColumns(text).status!.filter((status) => status === 'SUPPRESSED').length,
          0,
        );
    expect([guarded.manifest.disclosure.guarded, made.manifest.disclosure.guarded]).toEqual([
      true,
      false,
    ]);
    expect([(await suppressed(guarded)) > 0, await suppressed(made)]).toEqual([true, 0]);
  });

  it.each([
    ['update snapshots set root = root'],
    ['delete from snapshots'],
    ['truncate snapshots cascade'],
    ['update snapshot_blocks set name = name'],
    ['delete from snapshot_blocks'],
    ['truncate snapshot_blocks'],
  ])('cannot be changed, not even by the owner of the tables: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow('never changed nor removed');
    await expect(store.pool.query(statement)).rejects.toThrow('permission denied');
  });

  it('is verified, against its hashes and against the data', async () => {
    expect(await verifySnapshot(store, made.code, TODAY)).toMatchObject({
      data: 'same',
      faults: [],
      blocks: made.manifest.blocks.length,
    });
  });

  /** Changes stored rows as an attacker would, and puts them back. */
  async function tampered(
    table: string,
    change: string,
    where: string,
    look: () => Promise<void>,
  ): Promise<void> {
    await owner.query(
      `alter table ${table} disable trigger user; create temporary table kept as select * from ${table}`,
    );
    try {
      const { rowCount } = await owner.query(`update ${table} set ${change} where ${where}`);
      expect(rowCount).toBe(1);
      await look();
    } finally {
      const { rows } = await owner.query<{ names: string }>(
        "select string_agg(format('%1$I = kept.%1$I', attname), ', ') as names from " +
          `pg_attribute where attrelid = '${table}'::regclass and attnum > 0`,
      );
      const sameRow =
        table === 'snapshots'
          ? 't.id = kept.id'
          : '(t.snapshot_id, t.number) = (kept.snapshot_id, kept.number)';
      await owner.query(
        `update ${table} t set ${rows[0]!.names} from kept where ${sameRow}; ` +
          `drop table kept; alter table ${table} enable trigger user`,
      );
    }
  }

  it.each([0, 3, 7, 20])('names the block of which a byte changed', async (number) => {
    const { name } = made.manifest.blocks[number]!;
    const where = `snapshot_id = ${made.id} and number = ${number}`;
    for (const at of ['0', 'length(body) / 2', 'length(body) - 1']) {
      await tampered(
        'snapshot_blocks',
        `body = set_byte(body, ${at}, (get_byte(body, ${at}) + 1) % 256)`,
        where,
        async () => {
          expect(
            (await verifySnapshot(store, made.code, TODAY)).faults.map(({ part }) => part),
          ).toEqual([name]);
        },
      );
    }
    await tampered('snapshot_blocks', "name = name || 'x'", where, async () => {
      expect(
        (await verifySnapshot(store, made.code, TODAY)).faults.map(({ part }) => part),
      ).toEqual([`${name}x`]);
    });
    await tampered('snapshot_blocks', 'body_hash = reverse(body_hash)', where, async () => {
      expect(
        (await verifySnapshot(store, made.code, TODAY)).faults.map(({ part }) => part),
      ).toEqual([name]);
    });
  });

  it.each([
    ["root = 'X'", 'root'],
    ["periods = '2024'", 'periods'],
    ['guarded = true', 'guarded'],
    ["created_at = created_at + interval '1 second'", 'created_at'],
    ["created_at = created_at + interval '1 microsecond'", 'created_at'],
    ['content_hash = reverse(content_hash)', 'content_hash'],
    ['record_hash = reverse(record_hash)', 'record_hash'],
    ["manifest = replace(manifest, '2025-12-31', '2025-12-30')", 'manifest'],
    ["record = replace(record, '年度', '季度')", 'record'],
    ["manifest = '[' || substr(manifest, 2)", 'manifest'],
    ['record = substr(record, 2)', 'record'],
    ['record = replace(record, \'"createdAt":"2026-\', \'"createdAt":"2026-13-\')', 'record'],
  ])('names the field that changed: %s', (change, part) =>
    tampered('snapshots', change, `id = ${made.id}`, async () => {
      const { faults } = await verifySnapshot(store, made.code, TODAY);
      expect(faults.map((fault) => fault.part)).toContain(part);
      if (!['manifest', 'record', 'content_hash', 'record_hash'].includes(part)) return;
      // what is read from it is not used, and hides no other
      const damaged: string[] = [];
      const others = (
        await listed(store, {}, null, ({ code }) => {
          damaged.push(code);
        })
      ).map(({ code }) => code);
      expect([damaged, others.includes(made.code), others.length > 0]).toEqual([
        ['SNAPSHOT_DAMAGED'],
        false,
        true,
      ]);
      await expect(snapshotNamed(store, made.code)).rejects.toThrow(
        expect.objectContaining({ code: 'SNAPSHOT_DAMAGED' }),
      );
    }),
  );

  it('is found behind many later ones, up to a moment, and after another one', async () => {
    const many = Array.from({ length: 120 }, (_, i) => {
      const record = {
        ...made.record,
        createdBy: `test ${i}`,
        createdAt: new Date(Date.parse(made.record.createdAt) + (1 + (i >> 1)) * 1_000)
          .toISOString()
          .replace('.000Z', 'Z'),
      };
      return { code: snapshotCode(record), record: canonicalJson(record), at: record.createdAt };
    });
    const other = await openTestStore();
    const folder = await mkdtemp(join(tmpdir(), 'tongxin-'));
    const path = join(folder, 'made.zip');
    try {
      await writeFile(path, snapshotForm('zip').bytes(store.pool, made));
      await importSnapshot(other, path);
      for (const { code, record, at } of many)
        await other.pool.query(
          `insert into snapshots (code, manifest, record, content_hash, record_hash, root, periods, guarded, created_at)
        select $1, manifest, $2, content_hash, $3, root, periods, guarded, $4 from snapshots where code = $5`,
          [code, record, sha256(record), at, made.code],
        );
      const codes = [...many.reverse().map(({ code }) => code), made.code];
      const actual = (filter: object): Promise<string[]> =>
        listed(other, filter, null).then((own) => own.map(({ code }) => code));
      expect(await actual({})).toEqual(codes);
      expect(await actual({ after: codes[99] })).toEqual(codes.slice(100));
      expect(await actual({ until: Date.parse(made.record.createdAt) })).toEqual([made.code]);
      expect(await actual({ until: Date.parse(made.record.createdAt) + 999 })).toEqual([made.code]);
      expect(
        await actual({ until: Date.parse(made.record.createdAt) + 1_000, period: '2024' }),
      ).toEqual(codes.slice(-3));
      expect(
        (await firstSnapshot(eachSnapshot(other, {}, null), ({ code }) => code === made.code))
          ?.code,
      ).toBe(made.code);
    } finally {
      await other.close();
      await rm(folder, { recursive: true });
    }
  });

  it('is compared with a later one: which numbers differ, and through which changes of the data', async () => {
    const {
      rows: [person],
    } = await store.pool.query<{
      staff_no: string;
      unit: string;
      from_on: string;
    }>(`select s.staff_no, u.code as unit, m.from_on::text from memberships m join staff s on s.id = m.staff_id
      join employments e on e.staff_id = s.id and e.is_main and e.to_on is null join org_units u on u.id = e.unit_id
        where m.kind = 'active' and m.to_on is null and m.from_on < '2024-01-01' order by s.staff_no limit 1`);
    const header = contractTables().memberships![0]!;
    const {
      rows: [union],
    } = await store.pool.query<{ code: string }>(
      'select n.code from memberships m join unions n on n.id = m.union_id join staff s on ' +
        's.id = m.staff_id where s.staff_no = $1 and m.to_on is null',
      [person!.staff_no],
    );
    expect(
      (
        await takeTables(store.pool, {
          memberships: [
            header,
            header.map(
              (name) =>
                ({
                  staff_no: person!.staff_no,
                  union_code: union!.code,
                  kind: 'active',
                  from_on: person!.from_on,
                  to_on: '2025-06-01',
                })[name] ?? '',
            ),
          ],
        })
      ).outcome,
    ).toBe('WRITTEN');
    const later = await create({ supersedes: made.code, reason: '会籍更正' });
    const view = await currentView();
    const { count, cells, revisions } = await diffSnapshots(store, {
      first: made.code,
      second: later.code,
      maxCells: 100_000,
      explained: { maxCells: 200, view },
    });
    expect(revisions).toMatchObject([{ revision: later.record.revision, tables: ['memberships'] }]);
    expect(count).toBe(cells.length);
    const city = cells.find(
      (cell) => cell.indicator === 'B01' && cell.unit === 'C001' && cell.breakdown === null,
    )!;
    expect(city).toMatchObject({
      period: '2025',
      periodBefore: '2025',
      cause: 'corrected',
      parts: [{ cause: 'corrected', numerator: -1, denominator: 0 }],
    });
    expect(city.before!.numerator! - city.after!.numerator!).toBe(1);
    const ofMemberships = new Set(
      INDICATORS.filter(({ source }) => source.includes('memberships')).map(({ code }) => code),
    );
    expect(
      cells.every(({ period, indicator }) => period === '2025' && ofMemberships.has(indicator)),
    ).toBe(true);
    expect(cells.some(({ unit }) => unit === person!.unit)).toBe(true);
    expect(cells[0]!.unit).toBe('C001');
    expect(await diffSnapshots(store, { first: later.code, second: later.code })).toMatchObject({
      count: 0,
      cells: [],
      revisions: [],
    });
    // the first is what it was, but the data has gone on
    expect(await verifySnapshot(store, made.code, TODAY)).toMatchObject({
      data: 'revision passed',
      faults: [],
    });
    expect(
      (await listed(store, {}, null)).map(({ code, supersededBy }) => [code, supersededBy]),
    ).toContainEqual([made.code, later.code]);
  });

  it(
    'reports what a change between two periods is made of, in parts that add up to it, also where ' +
      'the data has been corrected since',
    async () => {
      const [later] = await listed(store, {}, null);
      const view = await currentView();
      const { cells, onlyFirst } = await diffSnapshots(store, {
        first: made.code,
        second: later!.code,
        from: '2024',
        to: '2025',
        maxCells: 100_000,
        explained: { maxCells: 100_000, view },
      });
      expect(onlyFirst).toEqual(['2025']);
      const told = cells.filter(({ parts }) => parts !== null);
      const sum = (of: (part: Part) => number, parts: readonly Part[]): number =>
        parts.reduce((total, part) => total + of(part), 0);
      expect(told.length).toBeGreaterThan(20);
      expect(
        new Set(told.flatMap(({ parts }) => parts!.map(({ cause }) => cause))).size,
      ).toBeGreaterThan(3);
      for (const { periodBefore, period, before, after, parts } of told) {
        expect([
          periodBefore,
          period,
          sum((part) => part.numerator, parts!),
          sum((part) => part.denominator, parts!),
        ]).toEqual([
          '2024',
          '2025',
          after!.numerator! - before!.numerator!,
          after!.denominator! - before!.denominator!,
        ]);
        if (before!.value !== null && after!.value !== null)
          expect(sum((part) => part.points!, parts!)).toBeCloseTo(after!.value - before!.value, 9);
      }
      const corrected = told
        .find((cell) => cell.indicator === 'B01' && cell.unit === 'C001')!
        .parts!.find(({ cause }) => cause === 'corrected');
      expect(corrected).toBeUndefined();
      const back = await diffSnapshots(store, {
        first: later!.code,
        second: made.code,
        from: '2024',
        to: '2025',
        indicator: 'B01',
        unit: 'C001',
        explained: { maxCells: 1, view },
      });
      expect(back.cells.map(({ indicator, unit }) => `${indicator} ${unit}`)).toEqual(
        Array.from({ length: back.count }, () => 'B01 C001'),
      );
      expect(back.cells[0]!.parts!.find(({ cause }) => cause === 'corrected')).toMatchObject({
        numerator: 1,
        denominator: 0,
      });
    },
  );

  it('is taken in from its package into another store, with all that it is, and only whole', async () => {
    const other = await openTestStore();
    const folder = await mkdtemp(join(tmpdir(), 'tongxin-'));
    const later = (await listed(store, {}, null)).find(
      ({ record }) => record.supersedes === made.code,
    )!;
    try {
      const pathOf = async (snapshot: StoredSnapshot): Promise<string> => {
        const path = join(folder, `${snapshot.code}.zip`);
        await writeFile(path, snapshotForm('zip').bytes(store.pool, snapshot));
        return path;
      };
      const [first, second] = [await pathOf(made), await pathOf(later)];
      await expect(importSnapshot(other, second)).rejects.toMatchObject({
        code: 'UNKNOWN_SNAPSHOT',
      });
      const bytes = await readFile(first);
      const changed = join(folder, 'changed.zip');
      bytes[bytes.indexOf('blocks/figures') + 200]! ^= 1;
      await writeFile(changed, bytes);
      await expect(importSnapshot(other, changed)).rejects.toMatchObject({
        code: 'INVALID_SNAPSHOT',
      });
      expect(await listed(other, {}, null)).toEqual([]);
      for (const [path, value] of [
        [first, made],
        [second, later],
      ] as const) {
        const { snapshot, isNew } = await importSnapshot(other, path);
        expect([
          isNew,
          snapshot.code,
          snapshot.contentHash,
          snapshot.recordHash,
          snapshot.record,
        ]).toEqual([true, value.code, value.contentHash, value.recordHash, value.record]);
        expect(await verifySnapshot(other, value.code, TODAY)).toMatchObject({
          faults: [],
          data: 'revision passed',
        });
      }
      expect(await importSnapshot(other, first)).toMatchObject({
        isNew: false,
        snapshot: { supersededBy: later.code },
      });
      const third = await openTestStore();
      try {
        const both = await Promise.all([first, first].map((path) => importSnapshot(third, path)));
        expect(both.map(({ snapshot }) => snapshot.contentHash)).toEqual([
          made.contentHash,
          made.contentHash,
        ]);
        expect(await verifySnapshot(third, made.code, TODAY)).toMatchObject({ faults: [] });
      } finally {
        await third.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
      await other.close();
    }
  });

  it('has a title and a reason of one line', async () => {
    for (const more of [
      { title: 'a\nb' },
      { title: 'a\0' },
      { supersedes: made.code, reason: 'a\rb' },
      { supersedes: made.code, reason: 'x'.repeat(501) },
    ])
      await expect(create(more)).rejects.toMatchObject({ code: 'INVALID_SNAPSHOT' });
  });

  it('stands only in the place of one of the same org unit with no other periods', async () => {
    for (const more of [{ periods: ['2025'] }, { root: 'C001-D1' }])
      await expect(create({ ...more, supersedes: made.code, reason: 'x' })).rejects.toMatchObject({
        code: expect.stringMatching(/INVALID_SNAPSHOT|ALREADY_SUPERSEDED/) as unknown,
      });
    const { code } = await create({ periods: ['2025'] });
    await expect(
      create({ periods: ['2024'], supersedes: code, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'INVALID_SNAPSHOT' });
    await expect(
      create({ periods: ['2025'], root: 'C001-D1', supersedes: code, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'INVALID_SNAPSHOT' });
  });

  it.each([
    [
      'changed',
      'update snapshot_blocks set body = (select body from snapshot_blocks where number = 5 ' +
        'and snapshot_id = $1) where number = 4 and snapshot_id = $1',
    ],
    ['missing', 'delete from snapshot_blocks where number = 4 and snapshot_id = $1'],
  ])('is not given out where a block is %s', async (_, statement) => {
    const { id, code } = await create({ title: `damaged ${statement.length}` });
    await owner.query('alter table snapshot_blocks disable trigger user');
    await owner.query(statement, [id]);
    await owner.query('alter table snapshot_blocks enable trigger user');
    const snapshot = await snapshotNamed(store, code);
    const take = async (form: string): Promise<number> => {
      let bytes = 0;
      for await (const chunk of snapshotForm(form).bytes(store.pool, snapshot))
        bytes += chunk.length;
      return bytes;
    };
    for (const form of ['csv', 'json', 'zip', 'xlsx', 'parquet', 'arrow'])
      await expect(take(form)).rejects.toMatchObject({ code: 'SNAPSHOT_DAMAGED' });
  });

  it('compares periods that it is asked to, and states which it does not have', async () => {
    await expect(
      diffSnapshots(store, { first: made.code, second: made.code, from: '2024', to: '2023' }),
    ).rejects.toMatchObject({ code: 'NOT_IN_SNAPSHOT' });
    const [old, odd] = [
      await create({ periods: ['2021', '2022'] }),
      await create({ periods: ['2024', '2025'], title: 'odd' }),
    ];
    await expect(diffSnapshots(store, { first: old.code, second: odd.code })).rejects.toMatchObject(
      { code: 'INVALID_QUERY' },
    );
    await expect(
      diffSnapshots(store, { first: made.code, second: made.code, from: '2024' }),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
    for (const what of [{ indicator: 'Z99' }, { unit: 'NOPE' }])
      await expect(
        diffSnapshots(store, { first: made.code, second: made.code, ...what }),
      ).rejects.toMatchObject({ code: 'NOT_IN_SNAPSHOT' });
    expect(
      (
        await diffSnapshots(store, {
          first: made.code,
          second: made.code,
          from: '2024',
          to: '2025',
          indicator: 'membership_rate',
        })
      ).cells.every(({ indicator }) => indicator === 'B01'),
    ).toBe(true);
    const [one, other] = [await create({ periods: ['2023'] }), await create({ periods: ['2024'] })];
    const { cells, onlyFirst, onlySecond } = await diffSnapshots(store, {
      first: one.code,
      second: other.code,
    });
    expect([onlyFirst, onlySecond, new Set(cells.map(({ cause }) => cause)).has('later')]).toEqual([
      [],
      [],
      true,
    ]);
  });

  it.each([
    [{ title: ' ' }, 'INVALID_SNAPSHOT'],
    [{ title: '年度 110105-19491231-0021' }, 'FAULTS_IN_DATA'],
    [{ reason: '张三 32O402199003071235' }, 'FAULTS_IN_DATA'],
    [{ periods: [] }, 'INVALID_SNAPSHOT'],
    [{ periods: ['2025-13'] }, 'INVALID_PERIOD'],
    [{ root: 'C009' }, 'UNKNOWN_ORG_UNIT'],
    [{ supersedes: 'S20250101-00000000', reason: 'x' }, 'UNKNOWN_SNAPSHOT'],
    [{ reason: 'x' }, 'INVALID_SNAPSHOT'],
    [{ periods: ['2030'] }, 'INVALID_SNAPSHOT'],
    [{ periods: ['LAST_100_MONTHS'] }, 'QUERY_TOO_LARGE'],
  ] as [Partial<SnapshotRequest>, string][])('refuses %j with %s', async (more, code) => {
    await expect(create(more)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it('may stand in the place of another only once, and states why', async () => {
    const first = await create({ periods: ['2023'] });
    await expect(create({ periods: ['2023'], supersedes: first.code })).rejects.toThrow(
      expect.objectContaining({ code: 'INVALID_SNAPSHOT' }),
    );
    const results = await Promise.allSettled(
      [1, 2].map((n) => create({ periods: ['2023'], supersedes: first.code, reason: `更正 ${n}` })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_SUPERSEDED' },
    });
  });
});
