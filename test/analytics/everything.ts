import { today } from '../../base/day.ts';
import { DIMENSIONS } from '../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { canGroupBy } from '../../analytics/query/resolved-query.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';

const CODES = INDICATORS.map(({ code }) => code);

/** Indicators that can be told by all dimensions of a kind. */
const toldBy = (isMeant: (kind: string) => boolean): string[] =>
  INDICATORS.filter((it) =>
    DIMENSIONS.every((dimension) => !isMeant(dimension.kind) || canGroupBy(it, dimension)),
  ).map(({ code }) => code);
const OF_PEOPLE = toldBy(() => true);
const OF_UNITS = toldBy((kind) => kind === 'unit');

/** Days to come, before and after the one until which sums by age are kept. */
const TO_COME = [2, 3, 4].flatMap((years) => [
  `${Number(today().slice(0, 4)) + years}-01-01`,
  `${Number(today().slice(0, 4)) + years}-12-31`,
]);

const PERIODS = ['2020', '2021', 'SY2022', '2022', '2023', '2023-06-30', '2024-Q3', '2024', '2025'];

/** Every number of every node in a few periods: what any slip in sums or rows shows in. */
export const EVERYTHING: readonly MetricQuery[] = [
  ...(
    [
      ['DISTRICT', 'AS_WAS', PERIODS],
      ['UNIT', 'AS_WAS', PERIODS],
      ['UNIT', 'AS_IS', ['2020', '2022', '2024']],
    ] as const
  ).map(([level, hierarchy, periods]) => ({ hierarchy, level, indicators: CODES, periods })),
  ...(['AS_WAS', 'AS_IS'] as const).map((hierarchy) => ({
    hierarchy,
    line: 'admin' as const,
    level: 'DISTRICT' as const,
    indicators: CODES,
    periods: ['2021', '2023', 'SY2023'],
  })),
  {
    indicators: OF_PEOPLE,
    periods: ['2022-02-28', '2023', ...TO_COME],
    by: ['AGE_BAND'],
    level: 'DISTRICT',
  },
  {
    indicators: OF_PEOPLE,
    periods: ['2021-09-01', '2023', '2025'],
    by: ['GENDER', 'ESTABLISHMENT', 'DUAL_QUALIFIED'],
  },
  {
    indicators: OF_UNITS,
    periods: ['2020', '2022', '2024'],
    by: ['OWNERSHIP', 'SCHOOL_TYPE', 'URBAN_RURAL'],
  },
];
