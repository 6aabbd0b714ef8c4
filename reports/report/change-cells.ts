import { isComparable } from '../../analytics/formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import type { FrozenIndicator } from '../snapshots/manifest.ts';
import { cellOf } from './columns.ts';
import { changeOf } from './findings.ts';
import { textCell, type ReportCell } from './report.ts';

/**
 * The change of a figure from the year before and what a test says of it: 显著, 不显著, or 未检验
 * where nothing is known of the error. Both empty where the two are not compared. @param before
 * null: not to be compared
 */
export function changeCells(
  indicator: FrozenIndicator,
  before: RecordedFigure | null,
  now: RecordedFigure | null,
): readonly [change: ReportCell, significance: ReportCell] {
  if (!before || !now || !isComparable(before) || !isComparable(now))
    return [cellOf('points', null, null), textCell('')];
  const change = changeOf(indicator, before, now);
  return [
    cellOf('points', null, now.value! - before.value!),
    textCell(change ? (change.isReal ? '显著' : '不显著') : '未检验'),
  ];
}
