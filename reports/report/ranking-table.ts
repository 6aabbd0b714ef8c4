import { titleWithUnit } from './title-with-unit.ts';
import type { ReportContext } from './report-context.ts';
import { changeCells } from './change-cells.ts';
import { cellOf, value } from './columns.ts';
import { yearAgo } from './period-name.ts';
import type { ReportTable } from './report.ts';

/** Maximum number of places on paper; the workbook and the page have all. */
const MAX_PRINTED = 10;

/**
 * The org units below the root from best to worst in an indicator; equal values share a place. With
 * the change from the year before and its significance. Null if fewer than two have a value.
 */
export function rankingTable(
  { below, now, before, openAt, indicatorOf, targetOf }: ReportContext,
  code: string,
  label: string,
): ReportTable | null {
  const indicator = indicatorOf(code);
  const sign = indicator.direction === 'up' ? -1 : 1;
  const ranked = below
    .flatMap((unit) => {
      const figure = now.figure(code, unit.code);
      return figure === null || figure.value === null
        ? []
        : [{ unit, figure, value: figure.value }];
    })
    .sort((a, b) => sign * (a.value - b.value));
  if (ranked.length < 2) return null;
  const aims = openAt === null && below.some((unit) => targetOf(code, unit.code) !== null);
  const rows = ranked.map(({ unit, figure, value: own }) => {
    const last = before?.figure(code, unit.code) ?? null;
    return {
      name: unit.name,
      isTotal: false,
      cells: [
        {
          kind: 'count' as const,
          value: ranked.findIndex((row) => row.value === own) + 1,
          missing: null,
        },
        value(code).cell(() => figure),
        value(code).cell(() => last),
        ...changeCells(indicator, openAt === null ? last : null, figure),
        ...(aims ? [cellOf('percent', null, targetOf(code, unit.code)?.value)] : []),
      ],
    };
  });
  return {
    label,
    heading: '排名',
    title: `${indicator.title.zh}排名`,
    head: [
      '单位',
      '名次',
      titleWithUnit('本期', indicator),
      yearAgo(now.label),
      '增减',
      '差异',
      ...(aims ? ['目标'] : []),
    ],
    rows,
    onPaper: MAX_PRINTED,
    foot: [
      `${ranked.length}个单位有数值` +
        (ranked.length < below.length
          ? `，另有${below.length - ranked.length}个不显示或没有数据`
          : '') +
        '；数值相同者名次相同。“差异”按95%置信水平逐个判断。',
    ],
  };
}
