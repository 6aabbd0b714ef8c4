import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NO_FILINGS, NO_NUMBERS, type Status } from '../../../analytics/formulas/figure.ts';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { GivenScores, type GivenScore, type Scorer } from '../../../analytics/score-sheet/given.ts';
import { rescaled, roundedScore, shareOfPoints } from '../../../analytics/score-sheet/points.ts';
import type { TargetedFigure } from '../../../analytics/score-sheet/score-item.ts';
import { scoredSheet, type ScoreSheet } from '../../../analytics/score-sheet/score-sheet.ts';
import { FULL_SCORE, itemsOf, type Sheet } from '../../../analytics/score-sheet/sheet.ts';
import { SHEETS, sheetOf } from '../../../analytics/score-sheet/sheets/index.ts';

describe('the sheets', () => {
  it('are one file each, by version and year, and none scores the years before the first', () => {
    const files = readdirSync('analytics/score-sheet/sheets').filter((file) => file !== 'index.ts');
    expect(files.sort()).toEqual(SHEETS.map(({ version }) => `version-${version}.ts`));
    expect(SHEETS.map(({ version }) => version)).toEqual(SHEETS.map((_, i) => i + 1));
    expect(SHEETS.map(({ fromYear }) => fromYear)).toEqual(
      SHEETS.map(({ fromYear }) => fromYear).sort((a, b) => a - b),
    );
    expect(sheetOf(2025).version).toBe(1);
    expect(() => sheetOf(2020)).toThrow('2021');
  });

  it.each(SHEETS.map((sheet) => [sheet.version, sheet] as const))(
    'version %s adds up to 100 points and names indicators with a target in every year',
    (_, sheet) => {
      const sum = (points: readonly { readonly points: number }[]): number =>
        points.reduce((total, one) => total + one.points, 0);
      expect(sum(sheet.blocks)).toBe(FULL_SCORE);
      for (const { points, items, id } of sheet.blocks)
        expect([id, sum(items)]).toEqual([id, points]);
      const items = [...itemsOf(sheet), ...sheet.bonus.items];
      const ids = [...items, ...sheet.vetoes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { parts } of items)
        for (const { indicator, floor } of parts) {
          const { code, targets, direction } = indicatorNamed(indicator);
          expect([code, targets[0]!.from < `${sheet.fromYear}-01-01`]).toEqual([indicator, true]);
          const better = targets.every(({ value }) =>
            direction === 'up' ? value > floor : value < floor,
          );
          expect([code, better]).toEqual([code, true]);
        }
      expect(sheet.grades.at(-1)!.from).toBe(0);
    },
  );

  it('has the blocks and items of the domain reference', () => {
    const words = sheetOf(2025).blocks.map(
      ({ title, points, items }) =>
        `${title.zh} ${points}: ` +
        items
          .map((item) => `${item.parts.map((part) => part.indicator).join('/')} ${item.points}`)
          .join(' · '),
    );
    expect(words).toEqual([
      '组织建设 20: B01 5 · B03 3 · C01/C02/C03 6 · C05 3 · C06/C07 3',
      '阵地与服务 15: D01/D02/D03 5 · D05/D06 5 · D07 5',
      '困难帮扶 10: E02/E03/E04/E05 8 · E07 2',
      '民主管理 20: G01/G02 5 · G04/G05 5 · G06/G07/G08 3 · G09 3 · G11 4',
      '师德师风 8: H01 3 · H02 3 · H03 2',
      '队伍素质 12: I01/I02/I03/I04/I05 6 · I07/I08 4 · I09 2',
      '支持保障 8: J01 2 · J04 1 · J05 1 · J06 1 · J08 3',
      '舆论宣传 3: K01 2 · K02 1',
      '指导激励 4: L01 3 · L02 1',
    ]);
  });
});

describe('points', () => {
  it.each([
    [75, 50, 100, true, 0.5],
    [100, 50, 100, true, 1],
    [120, 50, 100, true, 1],
    [50, 50, 100, true, 0],
    [20, 50, 100, true, 0],
    [-3, 0, 5, true, 0],
    // less is better: from 10 down to 2
    [6, 10, 2, false, 0.5],
    [1, 10, 2, false, 1],
    [11, 10, 2, false, 0],
    // a target that is no better than the floor is reached or not
    [40, 50, 40, true, 1],
    [39, 50, 40, true, 0],
    [50, 50, 50, true, 1],
  ])('of %s from %s to %s (up: %s) are the share %s', (value, floor, target, isUp, share) => {
    expect(shareOfPoints(value, { floor, target, isUp })).toBe(share);
  });

  it('are rounded to hundredths, halves up, also those that binary fractions miss', () => {
    // 3 × 17/40 = 1.275, which is 1.27499… in binary
    expect([roundedScore((3 * 17) / 40), roundedScore(1.005), roundedScore(2.344999)]).toEqual([
      1.28, 1.01, 2.34,
    ]);
    expect(roundedScore(0)).toBe(0);
  });

  it('of parts that count are brought to all points', () => {
    const earned = [
      { points: 5, score: 4 },
      { points: 3, score: 3 },
    ];
    // 20 × 7 ÷ 8
    expect(rescaled(earned, 20)).toBe(17.5);
    expect(rescaled([], 20)).toBeNull();
  });
});

/** Two blocks of 60 and 40; the bonus at most 5. Floors of 50 and 0, targets of 95, 90, 100. */
const SHEET: Sheet = {
  ...sheetOf(2025),
  blocks: [
    {
      id: 'one',
      title: { zh: '一', en: 'one' },
      points: 60,
      items: [
        item('a', 30, ['B01', 50]),
        item('b', 20, ['C01', 0], ['C02', 0], ['C03', 0]),
        item('c', 10, ['B03', 0]),
      ],
    },
    {
      id: 'two',
      title: { zh: '二', en: 'two' },
      points: 40,
      items: [item('d', 25, ['E07', 0]), item('e', 15, ['L01', 0])],
    },
  ],
  bonus: { most: 5, items: [item('f', 3, ['L03', 0]), item('g', 5)] },
};

function item(id: string, points: number, ...parts: readonly [string, number][]) {
  return {
    id,
    title: { zh: id, en: id },
    points,
    parts: parts.map(([indicator, floor]) => ({ indicator, floor })),
  };
}

type Told = number | Exclude<Status, 'OK'> | 'DOUBTFUL';

function sheetWith(
  figures: Readonly<Record<string, Told>>,
  given: readonly (readonly [item: string, scorer: Scorer, score: number | null])[] = [],
  guarded = false,
): ScoreSheet {
  const figureOf = (code: string): TargetedFigure => {
    const indicator = INDICATORS.find((one) => one.code === code)!;
    const told = figures[code] ?? 'EMPTY';
    const hasValue = typeof told === 'number' || told === 'DOUBTFUL';
    return {
      indicator,
      target: { ...indicator.targets[0]!, source: 'PROPOSED', signed: null },
      figure: {
        ...NO_NUMBERS,
        ...NO_FILINGS,
        parts: null,
        status: hasValue ? 'OK' : told,
        onRecord: told !== 'DOUBTFUL',
        value: typeof told === 'number' ? told : hasValue ? 80 : null,
      },
    };
  };
  const scores = given.map(([id, scorer, score], i): GivenScore => ({
    unitId: 1,
    year: 2025,
    item: id,
    scorer,
    score,
    version: 1 + given.slice(0, i).filter(([a, b]) => a === id && b === scorer).length,
    evidence: null,
    note: null,
    givenAt: new Date(i),
    givenBy: 'k',
  }));
  return scoredSheet(SHEET, { node: 0, year: 2025, guarded }, figureOf, new GivenScores(scores));
}

const FULL = { B01: 86, C01: 100, C02: 100, C03: 0, B03: 45, E07: 80, L01: 100, L03: 15 } as const;

describe('a sheet', () => {
  it('adds up items, blocks and bonus as on paper', () => {
    const sheet = sheetWith(FULL);
    // a 30 × (86 − 50) ÷ (95 − 50) = 24; b 20 × 2/3 = 13.33; c 10 × 45 ÷ 90 = 5; d 25 × 0.8 = 20; e 15
    expect(sheet.blocks.map(({ items }) => items.map(({ proposal }) => proposal))).toEqual([
      [24, 13.33, 5],
      [20, 15],
    ]);
    expect(sheet.blocks.map(({ proposal }) => proposal.score)).toEqual([42.33, 35]);
    // f 3 × 15 ÷ 30 = 1.5
    expect([sheet.proposal.score, sheet.bonus.sum.score, sheet.total.score]).toEqual([
      77.33, 1.5, 78.83,
    ]);
    expect([sheet.result, sheet.grade?.id, sheet.isVetoed]).toEqual([
      sheet.proposal,
      'pass',
      false,
    ]);
  });

  it('takes the mean of the indicators of an item that count', () => {
    const [block] = sheetWith({ ...FULL, C03: 'NOT_APPLICABLE', C02: 50 }).blocks;
    // 20 × (1 + 0.5) ÷ 2
    expect(block!.items[1]).toMatchObject({ status: 'OK', proposal: 15 });
  });

  it.each(['NOT_APPLICABLE', 'EMPTY', 'NOT_ON_RECORD', 'DOUBTFUL'] as const)(
    'rescales the block of an item that is %s',
    (status) => {
      const sheet = sheetWith({ ...FULL, B03: status });
      // 60 × (24 + 13.33) ÷ 50 = 44.796
      expect(sheet.blocks[0]).toMatchObject({ counted: 50, result: { status: 'OK', score: 44.8 } });
      expect(sheet.proposal.score).toBe(79.8);
      expect(sheet.blocks[0]!.items[2]!.status).toBe(
        status === 'DOUBTFUL' ? 'NOT_ON_RECORD' : status,
      );
    },
  );

  it('leaves the points of a block without any item that counts to the others', () => {
    const sheet = sheetWith({ ...FULL, E07: 'EMPTY', L01: 'NOT_APPLICABLE' });
    expect(sheet.blocks[1]!.result).toEqual({ status: 'EMPTY', score: null });
    // 100 × 42.33 ÷ 60
    expect(sheet.result).toEqual({ status: 'OK', score: 70.55 });
    expect(sheetWith({}).result).toEqual({ status: 'EMPTY', score: null });
    expect(sheetWith({}).grade).toBeNull();
  });

  it('gives nothing for what was not reported', () => {
    const sheet = sheetWith({ ...FULL, L01: 'NOT_REPORTED', C03: 'NOT_REPORTED' });
    expect(sheet.blocks[1]!.items[1]).toMatchObject({ status: 'NOT_REPORTED', proposal: 0 });
    // b as with C03 = 0
    expect(sheet.blocks[0]!.items[1]).toMatchObject({ status: 'OK', proposal: 13.33 });
    expect(sheet.proposal.score).toBe(62.33);
  });

  it('counts the city before the district before the figures, and never the unit itself', () => {
    const sheet = sheetWith(FULL, [
      ['a', 'SELF', 30],
      ['a', 'DISTRICT', 20],
      ['b', 'DISTRICT', 10],
      ['b', 'CITY', 12],
      ['c', 'SELF', 10],
    ]);
    expect(sheet.blocks[0]!.items.map(({ result }) => result)).toEqual([20, 12, 5]);
    expect(sheet.result.score).toBe(72);
    const sums = sheet.scorers.map(({ scorer, given, sum }) => [scorer, given, sum.score]);
    // each with the proposal where it gave nothing: 30 + 13.33 + 10 + 35; 20 + 10 + 5 + 35; 24 + 12 + 5 + 35
    expect(sums).toEqual([
      ['SELF', 2, 88.33],
      ['DISTRICT', 2, 70],
      ['CITY', 1, 76],
    ]);
    expect(sheetWith(FULL).scorers.map(({ sum }) => sum.status)).toEqual([
      'EMPTY',
      'EMPTY',
      'EMPTY',
    ]);
  });

  it('goes back to the figures when a score is taken back, and keeps every change', () => {
    const [a] = sheetWith(FULL, [
      ['a', 'CITY', 1],
      ['a', 'CITY', 2],
      ['a', 'CITY', null],
    ]).blocks[0]!.items;
    expect(a!.result).toBe(24);
    expect(a!.given[2]!.history.map(({ version, score }) => [version, score])).toEqual([
      [3, null],
      [2, 2],
      [1, 1],
    ]);
  });

  it('lets people score what has no number, but not what does not apply', () => {
    const given = [['c', 'CITY', 9] as const];
    expect(sheetWith({ ...FULL, B03: 'EMPTY' }, given).blocks[0]!.items[2]!.result).toBe(9);
    expect(
      sheetWith({ ...FULL, B03: 'NOT_APPLICABLE' }, given).blocks[0]!.items[2]!.result,
    ).toBeNull();
  });

  it('adds at most the bonus that there is, and fails whoever is vetoed', () => {
    const bonus = [
      ['f', 'CITY', 3],
      ['g', 'DISTRICT', 4],
      ['g', 'SELF', 5],
    ] as const;
    const rich = sheetWith({ ...FULL, B01: 100, C03: 100, B03: 100, E07: 100 }, bonus);
    expect([rich.result.score, rich.bonus.sum.score, rich.total.score, rich.grade?.id]).toEqual([
      100,
      5,
      105,
      'excellent',
    ]);
    const vetoed = sheetWith(FULL, [['falseData', 'DISTRICT', 1]]);
    expect([vetoed.isVetoed, vetoed.grade?.id, vetoed.total.score]).toEqual([true, 'fail', 78.83]);
    // the city overrules the district
    const cleared = sheetWith(FULL, [
      ['falseData', 'DISTRICT', 1],
      ['falseData', 'CITY', 0],
    ]);
    expect([cleared.isVetoed, cleared.grade?.id]).toEqual([false, 'pass']);
    // nobody vetoes himself
    expect(sheetWith(FULL, [['falseData', 'SELF', 1]]).isVetoed).toBe(false);
  });

  it('withholds everything that a withheld figure is part of, whatever people gave', () => {
    const given = [
      ['d', 'SELF', 20],
      ['d', 'CITY', 25],
      ['a', 'SELF', 24],
    ] as const;
    const sheet = sheetWith({ ...FULL, E07: 'SUPPRESSED' }, given, true);
    const withheld = { status: 'SUPPRESSED', score: null };
    expect(sheet.blocks[1]!.items[0]).toMatchObject({
      status: 'SUPPRESSED',
      proposal: null,
      result: null,
      parts: [{ share: null }],
      given: [
        { score: null, history: [] },
        { score: null, history: [] },
        { score: null, history: [] },
      ],
    });
    expect([sheet.blocks[1]!.proposal, sheet.blocks[1]!.result]).toEqual([withheld, withheld]);
    expect([sheet.proposal, sheet.result, sheet.total]).toEqual([withheld, withheld, withheld]);
    expect(sheet.scorers.map(({ sum }) => sum)).toEqual([withheld, withheld, withheld]);
    // the other block is shown
    expect(sheet.blocks[0]!.result.score).toBe(42.33);
  });

  it('withholds vetoes and the grade from guarded viewers, whether there is a veto or not', () => {
    for (const given of [[], [['ethicsViolation', 'CITY', 1] as const]])
      expect(sheetWith(FULL, given, true)).toMatchObject({
        vetoes: null,
        isVetoed: null,
        grade: null,
        total: { status: 'OK', score: 78.83 },
      });
  });
});
