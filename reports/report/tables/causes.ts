import { CAUSES, type Cause } from '../../../analytics/questions/decompose.ts';
import { cellOf } from '../columns.ts';
import type { SupplementRow } from '../frozen-period.ts';
import type { PartTable } from '../make-table.ts';
import type { ReportContext } from '../report-context.ts';

const numberIn = (row: SupplementRow, name: string): number | null =>
  typeof row[name] === 'number' ? row[name] : null;

/** The causes that are of too few people to be shown alone. */
const OTHER = '其他原因合计';

const titleOf = (row: SupplementRow): string =>
  row.cause === 'other' ? OTHER : CAUSES[row.cause as Cause].zh;

/** Why the membership rate changed from the year before; the points add up to the change. */
export const causesOfChange: PartTable = ({ now, openAt, indicatorOf }, label) => {
  const causes = openAt === null ? (now.rows('causes') ?? []) : [];
  if (causes.length === 0) return null;
  const sumOf = (name: string): number | null =>
    causes.some((row) => numberIn(row, name) === null)
      ? null
      : causes.reduce((sum, row) => sum + numberIn(row, name)!, 0);
  const row = (name: string, isTotal: boolean, of: (column: string) => number | null) => ({
    name,
    isTotal,
    cells: [
      cellOf('change', null, of('numerator')),
      cellOf('change', null, of('denominator')),
      cellOf('points', null, of('points')),
    ],
  });
  return {
    label,
    heading: '变动原因',
    title: '职工入会率变动原因',
    head: ['原因', '会员增减（人）', '教职工增减（人）', '对入会率的影响（百分点）'],
    rows: [
      ...causes.map((cause) => row(titleOf(cause), false, (name) => numberIn(cause, name))),
      row('合计', true, sumOf),
    ],
    foot: [
      '逐人比较上年同期末与本期末得出，每人只归入一个原因；各原因的影响之和等于入会率的增减。' +
        (causes.some(({ cause }) => cause === 'other') ? '涉及人数过少的原因合并列示。' : ''),
      `指标定义：B01（第${indicatorOf('B01').revision}版）。`,
    ],
  };
};

/** The causes with the largest effect, in one sentence; null if none is on record. */
export function causesSentence({ now, openAt, has }: ReportContext): string | null {
  const causes = openAt === null && has('B01') ? (now.rows('causes') ?? []) : [];
  const ranked = causes
    .flatMap((row) => {
      const points = numberIn(row, 'points');
      return points === null || Math.abs(points) < 0.005 ? [] : [{ name: titleOf(row), points }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (ranked.length === 0) return null;
  return (
    '入会率变动的原因按影响大小依次为：' +
    ranked
      .slice(0, 4)
      .map(({ name, points }) => `${name}（${points > 0 ? '+' : ''}${points.toFixed(2)}个百分点）`)
      .join('、') +
    '。'
  );
}
