import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeUnder } from '../../../analytics/query/scope.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { INDICES, OF_PEOPLE } from '../oracle.ts';
import {
  cellsOf,
  codesOf,
  leaks,
  openCrowdedStore,
  PERIOD,
  TODAY,
  answerRows,
  truth,
  viewOf,
  type CrowdedStore,
} from './support.ts';

const NOTHING = {
  status: 'SUPPRESSED',
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  standardError: null,
  n: null,
};

describe('numbers after disclosure control', () => {
  let city: CrowdedStore;
  beforeAll(async () => {
    city = await openCrowdedStore();
  });
  afterAll(() => city.reused.close());

  it(
    'show a STATISTICIAN every count of people, and an ANALYST only what the rules let, else ' +
      'nothing but that it is there',
    () =>
      city.property(8, (facts, view) => {
        for (const query of [
          { level: 'UNIT' },
          { level: 'DISTRICT', by: ['GENDER'] },
          { level: 'UNIT', by: ['AGE_BAND'] },
          { where: [{ dimension: 'GENDER', in: ['female'] }] },
        ] as const) {
          const all = truth(facts, query);
          const guarded = answerRows(view, query);
          expect(answerRows(viewOf(facts, false), query)).toEqual(all);
          expect(guarded).toHaveLength(all.length);
          for (const [i, row] of guarded.entries()) {
            const { numerator, denominator } = all[i]!;
            const few =
              (numerator! > 0 && numerator! < 5) || (denominator! > 0 && denominator! < 10);
            if (few) expect(row.status).toBe('SUPPRESSED');
            expect(row).toEqual(row.status === 'SUPPRESSED' ? { ...all[i], ...NOTHING } : all[i]);
          }
        }
      }),
  );

  it('do not let fewer than ten people be worked out under a node that is told', () =>
    city.property(8, (facts, view) => {
      const { hierarchy } = facts;
      const tree = hierarchy.on(TODAY);
      const counts = new Map(
        codesOf(facts).map((root) => [
          root,
          truth(facts, { indicators: ['B01'], root })[0]!.denominator!,
        ]),
      );
      const hidden = new Set(
        codesOf(facts).filter(
          (root) => answerRows(view, { indicators: ['B01'], root })[0]!.status === 'SUPPRESSED',
        ),
      );
      for (const node of hierarchy.nodes.keys()) {
        const { code } = hierarchy.nodes[node]!;
        const all = tree.children(node).map((x) => hierarchy.nodes[x]!.code);
        const sum = (codes: readonly string[]): number =>
          codes.reduce((total, it) => total + counts.get(it)!, 0);
        // what a unit has besides the units below it is in no row of its own, and known once all of those are
        const own = counts.get(code)! - sum(all);
        const left = own + sum(all.filter((it) => hidden.has(it)));
        if (all.length > 0 && left > 0 && !hidden.has(code))
          expect([code, left >= 10]).toEqual([code, true]);
      }
    }));

  it('withhold survey results of fewer than ten from everybody, and what would give them away', () =>
    city.property(8, (facts, view) => {
      const sheets = new Map(
        truth(facts, { indicators: ['F01'], level: 'UNIT' }).map(({ unit, n }) => [unit, n!]),
      );
      for (const viewer of [view, viewOf(facts, false)]) {
        for (const indicator of INDICES) {
          const cells = cellsOf(viewer, {}, indicator, (unit) =>
            sheets.get(unit)! > 0 ? [unit] : [],
          );
          expect(leaks(cells)).toEqual([]);
          for (const {
            row: { n, status, value, lower, upper, standardError },
          } of cells) {
            if (n! > 0 && n! < 10) expect(status).toBe('SUPPRESSED');
            if (status !== 'OK')
              expect([value, lower, upper, standardError]).toEqual([null, null, null, null]);
          }
        }
      }
    }));

  it('withhold nothing where nothing is too little', async () => {
    const plenty = new SmallCity()
      .units('D1', 'U1', 'U2')
      .units('D2', 'U3')
      .unions('U1', 'U2', 'U3')
      .add('survey_waves', 'W | 测 | 2024-10-31');
    for (const [i, unit] of ['U1', 'U2', 'U3'].entries()) {
      plenty.people(10 + i, unit, { union: `N-${unit}` });
      for (let n = 0; n < 10; n++) plenty.sheet('W', unit, 1 + (n % 5));
    }
    const facts = await city.factsAbout(plenty.tables);
    const indicators = [...OF_PEOPLE, 'F01', 'F02', 'A01', 'F03'];
    for (const level of ['CITY', 'DISTRICT', 'UNIT'] as const)
      expect(answerRows(viewOf(facts, true), { indicators, level })).toEqual(
        truth(facts, { indicators, level }),
      );
  });

  it('are withheld alike whatever part of the tree a viewer sees, and whatever else is asked', () =>
    city.property(6, (facts, view) => {
      const { hierarchy } = facts;
      const whole = new Map(
        answerRows(view, { indicators: ['B01'], level: 'UNIT' }).map((row) => [row.unit, row]),
      );
      for (const [node, { code, kind }] of hierarchy.nodes.entries()) {
        if (kind !== 'district') continue;
        const rows = answerRows(
          { ...view, scope: scopeUnder(hierarchy, node, TODAY) },
          { indicators: ['B01', 'F01'], level: 'UNIT', periods: ['2023', PERIOD] },
        ).filter((it) => it.period === PERIOD && it.indicator === 'B01');
        expect({ code, rows }).toEqual({ code, rows: rows.map(({ unit }) => whole.get(unit)) });
      }
    }));

  it('show what counts units or sheets to an ANALYST too, however few', async () => {
    const facts = await city.factsAbout(
      new SmallCity()
        .units('D1', 'U1')
        .people(2, 'U1')
        .add('survey_waves', 'W | 测 | 2024-10-31')
        .sheet('W', 'U1', 3).tables,
    );
    expect(
      answerRows(viewOf(facts, true), { indicators: ['A01', 'F03', 'F01', 'B01'] }).map(
        ({ status, denominator, n }) => [status, denominator, n],
      ),
    ).toEqual([
      ['OK', 1, null],
      ['OK', 2, null],
      ['SUPPRESSED', null, 1],
      ['SUPPRESSED', null, null],
    ]);
  });

  it('do not show money that mostly comes from one unit, in a node, a group or a remainder', async () => {
    const spending = new SmallCity();
    const amounts: Readonly<Record<string, readonly number[]>> = {
      D1: [900, 50, 40],
      D2: [300, 310, 320, 330],
      D3: [400, 410, 420],
    };
    spending
      .add('org_units', 'D3 | 北区 | district ||| 2000-01-01')
      .add('org_edges', 'D3 | C | 2000-01-01');
    for (const [district, own] of Object.entries(amounts))
      for (const [i, amount] of own.entries()) {
        const unit = `${district}U${i}`;
        spending
          .units(district, unit)
          .add('spendings', `${unit} | it | 2024-05-01 | 1 | ${amount} | union`);
      }
    // the private ones are those of D3 and the largest of D1
    for (const row of spending.tables.org_units!)
      if (row[0]!.startsWith('D3U') || row[0] === 'D1U0') row[4] = 'private';
    const facts = await city.factsAbout(spending.tables);
    const statusesOf = (guarded: boolean, query: object): Record<string, string> =>
      Object.fromEntries(
        answerRows(viewOf(facts, guarded), { indicators: ['XK2'], ...query }).map(
          ({ unit, group, status }) => [[unit, ...group].join(' '), status],
        ),
      );
    const districts = { level: 'DISTRICT' };
    expect(statusesOf(false, districts)).toEqual({ D1: 'OK', D2: 'OK', D3: 'OK' });
    // D1 would be almost the money of one school; beside it the one of fewest units is withheld
    expect(statusesOf(true, districts)).toEqual({ D1: 'SUPPRESSED', D2: 'OK', D3: 'SUPPRESSED' });
    expect(statusesOf(true, {})).toEqual({ C: 'OK' });
    expect(statusesOf(true, { by: ['OWNERSHIP'] })).toEqual({
      'C private': 'OK',
      'C public': 'OK',
    });
    expect(statusesOf(true, { root: 'D1', by: ['OWNERSHIP'] })).toEqual({
      'D1 private': 'SUPPRESSED',
      'D1 public': 'SUPPRESSED',
    });
    const onlyOf = (key: string): object => ({ where: [{ dimension: 'OWNERSHIP', in: [key] }] });
    expect(statusesOf(true, onlyOf('public'))).toEqual({ C: 'OK' });
    expect(statusesOf(true, { root: 'D1', ...onlyOf('public') })).toEqual({ D1: 'SUPPRESSED' });
  });
});
