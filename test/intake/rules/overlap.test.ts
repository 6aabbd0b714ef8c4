import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../base/day.ts';
import type { IntakeReport } from '../../../intake/report.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { contents, counts, takeTables } from '../support.ts';

const FIRST = '2020-01-01';
const HEADER = ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'];

/** A membership `[from, to)` in days after the first; null `to` never ends. */
interface Spell {
  readonly from: number;
  readonly to: number | null;
}

/** A membership that replaces the stored one at the place `target`, or is new. */
interface Staged extends Spell {
  readonly target: number | null;
}

/** The memberships of one person in the store and in the package. */
interface Person {
  readonly stored: readonly Spell[];
  readonly staged: readonly Staged[];
}

const spell = fc
  .record({ from: fc.nat(20), length: fc.option(fc.nat(8), { nil: null, freq: 8 }) })
  .map(({ from, length }): Spell => ({ from, to: length === null ? null : from + length }));
const end = ({ to }: Spell): number => to ?? Infinity;
const meet = (a: Spell, b: Spell): boolean =>
  a.from < end(b) && b.from < end(a) && end(a) > a.from && end(b) > b.from;

/** The first memberships that neither begin on one day nor overlap. */
const apart = (spells: readonly Spell[]): Spell[] =>
  spells.reduce<Spell[]>(
    (kept, spell) =>
      kept.some((other) => other.from === spell.from || meet(other, spell))
        ? kept
        : [...kept, spell],
    [],
  );

const person: fc.Arbitrary<Person> = fc
  .record({
    stored: fc.array(spell, { maxLength: 4 }).map(apart),
    staged: fc
      .array(fc.tuple(spell, fc.option(fc.nat(3), { nil: null })), { maxLength: 5 })
      .map((list) =>
        list.filter(
          ([{ from }], index) => list.findIndex(([other]) => other.from === from) === index,
        ),
      ),
  })
  .map(({ stored, staged }) => {
    const taken = new Set<number>();
    return {
      stored,
      staged: staged.map(([spell, wish]) => {
        const target = wish !== null && wish < stored.length && !taken.has(wish) ? wish : null;
        if (target !== null) taken.add(target);
        return { ...spell, target };
      }),
    };
  });

const people = fc.array(person, { minLength: 12, maxLength: 25 });
const row = (id: string, { from, to }: Spell): string[] => [
  id,
  'N',
  'active',
  addDays(FIRST, from),
  to === null ? '' : addDays(FIRST, to),
];

/**
 * The faults of the staged memberships of a person, with the stored ones for which `stays` is true.
 */
function naive(
  { stored, staged }: Person,
  stays: (spell: Spell, place: number) => boolean,
): string[][] {
  const standing = stored.filter(stays);
  return staged.map((candidate, place) => [
    ...(staged.some(
      (other, at) =>
        meet(other, candidate) &&
        (other.from < candidate.from || (other.from === candidate.from && at < place)),
    )
      ? ['OVERLAP']
      : []),
    ...(standing.some((other) => meet(other, candidate)) ? ['OVERLAP_STORED'] : []),
  ]);
}

describe('at most one row on any day', () => {
  let store: TestStore;
  let round = 0;
  beforeAll(async () => {
    store = await openTestStore();
    await takeTables(store.pool, {
      org_units: [
        ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'],
        ['U', '学校', 'unit', 'PS', 'public', '2000-01-01', ''],
      ],
      unions: [
        ['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'],
        ['N', '工会', 'single', 'U', '2000-01-01', ''],
      ],
    });
  });
  afterAll(() => store.close());

  /**
   * Inserts new people with their stored memberships; returns their numbers and the ids of their
   * rows.
   */
  async function settle(
    list: readonly Person[],
  ): Promise<{ ids: string[]; rowIds: (number | undefined)[][] }> {
    const ids = list.map((_, index) => `R${round}-${index}`);
    round++;
    await takeTables(store.pool, {
      staff: [
        ['staff_no', 'name', 'gender', 'born_on'],
        ...ids.map((id) => [id, '某', 'male', '1990-01-01']),
      ],
      memberships: [
        HEADER,
        ...list.flatMap(({ stored }, index) => stored.map((spell) => row(ids[index]!, spell))),
      ],
    });
    const { rows } = await store.pool.query<{ id: number; staff_no: string; from_on: string }>(
      'select m.id, s.staff_no, m.from_on::text from memberships m join staff s on s.id = ' +
        'm.staff_id where s.staff_no = any($1)',
      [ids],
    );
    return {
      ids,
      rowIds: list.map(({ stored }, index) =>
        stored.map(
          ({ from }) =>
            rows.find((row) => row.staff_no === ids[index] && row.from_on === addDays(FIRST, from))
              ?.id,
        ),
      ),
    };
  }

  const faultsOf = (report: IntakeReport, list: readonly Person[]): string[][][] => {
    let next = 2;
    return list.map(({ staged }) =>
      staged.map(() => {
        const at = next++;
        return report.faults
          .filter((fault) => fault.row === at && fault.code.startsWith('OVERLAP'))
          .map(({ code }) => code);
      }),
    );
  };

  it('holds between the rows of a package and those stored under other keys', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const { ids } = await settle(list);
        const memberships = [
          HEADER,
          ...list.flatMap(({ staged }, index) => staged.map((spell) => row(ids[index]!, spell))),
        ];
        const expected = list.map((person) =>
          naive(person, (spell) => !person.staged.some(({ from }) => from === spell.from)),
        );
        const report = await takeTables(store.pool, { memberships });
        expect(faultsOf(report, list)).toEqual(expected);
        expect(report.outcome === 'REFUSED').toBe(expected.flat(2).length > 0);
        const kept = await takeTables(
          store.pool,
          { memberships },
          { keepGoing: { rejects: '/dev/null/never' }, dryRun: true },
        );
        expect(counts(kept, 'memberships')[0]).toBe(memberships.length - 1);
      }),
      { numRuns: 15 },
    );
  });

  it('holds between changed rows and those stored that are not changed', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const { ids, rowIds } = await settle(list);
        const targets = new Map<number, number>();
        let next = 2;
        for (const [index, { staged }] of list.entries()) {
          for (const { target } of staged) {
            if (target !== null) targets.set(next, rowIds[index]![target]!);
            next++;
          }
        }
        const memberships = [
          HEADER,
          ...list.flatMap(({ staged }, index) => staged.map((spell) => row(ids[index]!, spell))),
        ];
        const expected = list.map((person) =>
          naive(person, (_, place) => !person.staged.some(({ target }) => target === place)),
        );
        const report = await takeTables(
          store.pool,
          { memberships },
          { targets: new Map([['memberships', targets]]) },
        );
        expect(faultsOf(report, list)).toEqual(expected);
        const taken = list.flatMap(({ stored, staged }) =>
          staged.filter(({ from, target }) =>
            stored.some((spell, place) => spell.from === from && place !== target),
          ),
        );
        expect(report.faults.filter(({ code }) => code === 'KEY_TAKEN')).toHaveLength(taken.length);
      }),
      { numRuns: 15 },
    );
  });

  it('lets changed rows move past each other, but not take the beginnings that others hold', async () => {
    const list = [
      {
        stored: [
          { from: 0, to: 5 },
          { from: 5, to: 10 },
          { from: 10, to: null },
        ],
        staged: [],
      },
    ];
    const {
      ids: [id],
      rowIds: [[first, second, third] = []],
    } = await settle(list);
    const targets = new Map([
      [
        'memberships',
        new Map([
          [2, first!],
          [3, second!],
          [4, third!],
        ]),
      ],
    ]);
    const memberships = (spells: Spell[]): string[][] => [
      HEADER,
      ...spells.map((spell) => row(id!, spell)),
    ];
    const spells = [
      { from: 6, to: 7 },
      { from: 11, to: null },
      { from: 1, to: 6 },
    ];
    const swapped = [
      { from: 5, to: 6 },
      { from: 10, to: null },
      { from: 0, to: 5 },
    ];
    expect(
      (await takeTables(store.pool, { memberships: memberships(swapped) }, { targets })).faults.map(
        ({ row: at, code }) => [at, code],
      ),
    ).toEqual([
      [2, 'KEY_TAKEN'],
      [3, 'KEY_TAKEN'],
      [4, 'KEY_TAKEN'],
    ]);
    expect(
      await takeTables(store.pool, { memberships: memberships(spells) }, { targets }),
    ).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    expect((await contents(store.pool)).memberships!.filter(([staffNo]) => staffNo === id)).toEqual(
      spells.map((spell) => row(id!, spell)).toSorted((a, b) => (a[3]! < b[3]! ? -1 : 1)),
    );
  });

  it('states which row it meets, or since when the stored one stands', async () => {
    const {
      ids: [id],
    } = await settle([{ stored: [{ from: 10, to: 20 }], staged: [] }]);
    const memberships = [
      HEADER,
      row(id!, { from: 0, to: 3 }),
      row(id!, { from: 2, to: 11 }),
      row(id!, { from: 19, to: null }),
    ];
    const { faults } = await takeTables(store.pool, { memberships });
    const rule = { zh: '任何一天最多只有一个会籍', en: 'at most one membership on any day' };
    expect(
      faults.map(({ row: at, column, value, code, params }) => [at, column, value, code, params]),
    ).toEqual([
      [3, 'from_on', addDays(FIRST, 2), 'OVERLAP', { other: 2, rule }],
      [3, 'from_on', addDays(FIRST, 2), 'OVERLAP_STORED', { from: addDays(FIRST, 10), rule }],
      [4, 'from_on', addDays(FIRST, 19), 'OVERLAP_STORED', { from: addDays(FIRST, 10), rule }],
    ]);
  });
});
