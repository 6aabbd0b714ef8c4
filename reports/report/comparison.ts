import { changeCells } from './change-cells.ts';
import { SOURCE_NAMES } from './applied-target.ts';
import { cellOf, value } from './columns.ts';
import { footOf } from './foot.ts';
import { periodName, yearAgo } from './period-name.ts';
import type { ReportContext } from './report-context.ts';
import { textCell, type ReportSection } from './report.ts';
import { titleWithUnit } from './title-with-unit.ts';

/** Table C: every indicator of the root with the year before, the change and its significance. */
export function comparison(context: ReportContext): ReportSection {
  const { manifest, root, now, before, period, openAt, targetOf } = context;
  const rows = manifest.indicators.map((indicator) => {
    const { code, title } = indicator;
    const last = before?.figure(code, root.code) ?? null;
    const figure = now.figure(code, root.code);
    const target = openAt === null ? targetOf(code, root.code) : null;
    return {
      name: titleWithUnit(`${code} ${title.zh}`, indicator),
      isTotal: false,
      cells: [
        value(code).cell(() => last),
        value(code).cell(() => figure),
        ...changeCells(indicator, openAt === null ? last : null, figure),
        cellOf('percent', null, target?.value),
        textCell(target ? SOURCE_NAMES[target.source] : ''),
      ],
    };
  });
  const [days, source, definitions] = footOf(
    context,
    manifest.indicators.map(({ code }) => code),
    rows,
  );
  return {
    heading: '主要指标同比',
    findings: [],
    tables: [
      {
        label: '表C',
        title: '主要指标同比',
        head: ['指标', yearAgo(period.label), '本期', '增减', '差异', '目标', '目标来源'],
        rows,
        foot: [
          days!,
          source!,
          definitions!,
          '“增减”为本期减上年，百分率为百分点，其余用指标的单位。“差异”按95%置信水平：比率按Newcombe区间，' +
            '测评指数按z检验；“未检验”为人均、时长、均值等没有误差估计的指标。' +
            `本期为${periodName(period.label)}` +
            (openAt === null ? '。' : `，${openAt}时尚未结束，不与${yearAgo(period.label)}相比。`),
        ],
      },
    ],
    chart: null,
  };
}
