import { Typography } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { TIME_AXES } from '../../../base/time-axis.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';
import { ABSENT, numberText } from '../../parts/number.ts';
import type { Line } from './lines.ts';

/**
 * The notes below a table: period and how it is read, definitions, sources, units that have
 * reported, the signs of missing values, revision.
 */
export function Foot({
  indicators,
  total,
  period,
  revision,
}: {
  readonly indicators: readonly Indicator[];
  readonly total: Line;
  readonly period: string;
  readonly revision: number;
}): React.JSX.Element {
  const { say, language, list, aside } = useSpeech();
  const { tableTitle } = useRegisterTitles();
  const axes = [...new Set(indicators.map(({ axis }) => axis))];
  const sources = [...new Set(indicators.flatMap(({ source }) => source))];
  const reports = indicators.flatMap(({ code }) => {
    const cell = total.cells.get(code);
    return typeof cell?.required === 'number'
      ? [
          `${code} ${numberText(cell.reported ?? 0, language)}/${numberText(cell.required, language)}`,
        ]
      : [];
  });
  const signs = (['SUPPRESSED', 'EMPTY', 'NOT_APPLICABLE', 'NOT_REPORTED'] as const).map(
    (status) => `${ABSENT[status].sign} ${say(ABSENT[status])}`,
  );
  const notes = [
    say({ zh: `统计期：${period}`, en: `Period: ${period}` }) +
      aside(list(axes.map((axis) => say(TIME_AXES[axis].meaning)))),
    say({ zh: '数据来源：', en: 'Sources: ' }) + list(sources.map(tableTitle)),
    say({ zh: '定义（版本）：', en: 'Definitions (revision): ' }) +
      list(indicators.map(({ code, revision: of }) => `${code}${aside(String(of))}`)),
    ...(reports.length > 0
      ? [say({ zh: '已报/应报单位：', en: 'Units reported/asked to: ' }) + list(reports)]
      : []),
    say({ zh: `数据修订：${revision}`, en: `Revision of the data: ${revision}` }),
    list(signs),
  ];
  return (
    <Typography.Paragraph type="secondary" style={{ fontSize: 12, margin: '8px 0 0' }}>
      {notes.join(say({ zh: '。', en: '. ' }))}
      {say({ zh: '。', en: '.' })}
    </Typography.Paragraph>
  );
}
