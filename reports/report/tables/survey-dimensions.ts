import { cellOf } from '../columns.ts';
import { footOf } from '../foot.ts';
import type { SupplementRow } from '../frozen-period.ts';
import type { PartTable } from '../make-table.ts';
import { textCell } from '../report.ts';

/** Cronbach's alpha from which a dimension counts as reliable (DOMAIN.md 7.3, gate 10). */
const LEAST_ALPHA = 0.7;

const numberIn = (row: SupplementRow, name: string): number | null =>
  typeof row[name] === 'number' ? row[name] : null;

const alphaCells = (alpha: number | null) => [
  alpha === null ? textCell('—') : textCell(alpha.toFixed(3)),
  textCell(alpha === null ? '' : alpha >= LEAST_ALPHA ? '可靠' : '低于0.70，慎用'),
];

/** The dimensions of the survey of the root, with their intervals and reliability. */
export const surveyDimensions: PartTable = (context, label) => {
  const { now } = context;
  const frozen = now.rows('survey') ?? [];
  const dimensions = frozen.filter(({ code, weight }) => code !== 'ALL' && weight !== null);
  const all = frozen.find(({ code }) => code === 'ALL');
  if (dimensions.length === 0) return null;
  const rows = [
    ...dimensions.map((row) => {
      const [value, lower, upper] = ['value', 'lower', 'upper'].map((name) => numberIn(row, name));
      const weight = numberIn(row, 'weight');
      return {
        name: String(row.title),
        isTotal: false,
        cells: [
          cellOf('percent', null, weight === null ? null : weight * 100),
          cellOf('count', null, numberIn(row, 'n')),
          value === null
            ? { kind: 'index' as const, value: null, missing: 'SUPPRESSED' as const }
            : cellOf('index', null, value),
          textCell(
            typeof lower === 'number' && typeof upper === 'number'
              ? `${lower.toFixed(2)}～${upper.toFixed(2)}`
              : '',
          ),
          ...alphaCells(numberIn(row, 'alpha')),
        ],
      };
    }),
    ...(all
      ? [
          {
            name: '全部题目',
            isTotal: true,
            cells: [
              cellOf('percent', null, 100),
              textCell(''),
              textCell(''),
              textCell(''),
              ...alphaCells(numberIn(all, 'alpha')),
            ],
          },
        ]
      : []),
  ];
  const icc = all ? [numberIn(all, 'icc1'), numberIn(all, 'icc2')] : [];
  return {
    label,
    heading: '各维度与信度',
    title: '幸福指数各维度得分与信度',
    head: ['维度', '权重（%）', '答卷', '得分', '95%区间', 'Cronbach α', '信度'],
    rows,
    foot: [
      ...footOf(context, ['F01'], rows),
      'α由答全该维度各题的答卷算得，0.70及以上为可靠。' +
        (typeof icc[0] === 'number' && typeof icc[1] === 'number'
          ? `单位间差异占总差异的${(icc[0] * 100).toFixed(2)}%（ICC1），单位均值的信度为${icc[1].toFixed(3)}（ICC2）。`
          : ''),
    ],
  };
};
