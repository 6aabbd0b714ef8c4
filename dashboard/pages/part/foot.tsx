import { Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { TIME_AXES } from '../../../base/time-axis.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';
import { ABSENT, numberText } from '../../parts/number.ts';
import type { Cell, Line } from './lines.ts';

/** Names of things by what is said of them. */
function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  nameOf: (thing: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(things, keyOf);
  return new Map([...groups].map(([key, ones]) => [key, ones.map(nameOf)]));
}

/**
 * The notes below a table: period and how it is read, definitions, sources, units that have
 * reported, the signs of missing values, revision.
 */
export function Foot({
  indicators,
  lines,
  total,
  period,
  revision,
}: {
  readonly indicators: readonly Indicator[];
  readonly lines: readonly Line[];
  readonly total: Line;
  readonly period: string;
  readonly revision: number;
}): React.JSX.Element {
  const { t, language, list, aside } = useLanguage();
  const { tableTitle } = useRegisterTitles();
  const axes = [...new Set(indicators.map(({ axis }) => axis))];
  const sources = [...new Set(indicators.flatMap(({ source }) => source))];
  const cells = indicators.flatMap(({ code }) => total.cells.get(code) ?? []);
  const reports = grouped(
    cells.filter(({ required }) => typeof required === 'number'),
    ({ reported, required }) =>
      `${numberText(reported ?? 0, language)}/${numberText(required!, language)}`,
    ({ indicator }) => indicator.code,
  );
  const revisions = grouped(
    indicators,
    (one) => t({ zh: `第 ${one.revision} 版`, en: `revision ${one.revision}` }),
    ({ code }) => code,
  );
  const present = new Set(
    [total, ...lines].flatMap((line) => [...line.cells.values()].map(({ status }) => status)),
  );
  const signs = Object.entries(ABSENT).flatMap(([status, words]) =>
    present.has(status as Cell['status']) ? [`${words.sign} ${t(words)}`] : [],
  );
  const groupList = (groups: ReadonlyMap<string, readonly string[]>): string =>
    groups.size === 1
      ? [...groups.keys()].join()
      : list([...groups].map(([key, codes]) => `${key}${aside(list(codes))}`));
  const notes = [
    t({ zh: `统计期：${period}`, en: `Period: ${period}` }) +
      aside(list(axes.map((axis) => t(TIME_AXES[axis].meaning)))),
    t({ zh: '数据来源：', en: 'Sources: ' }) + list(sources.map(tableTitle)),
    t({ zh: '指标定义：', en: 'Definitions: ' }) + groupList(revisions),
    ...(reports.size > 0
      ? [t({ zh: '已报/应报单位：', en: 'Units reported/asked to: ' }) + groupList(reports)]
      : []),
    t({ zh: `数据修订：${revision}`, en: `Revision of the data: ${revision}` }),
    ...(signs.length > 0 ? [list(signs)] : []),
  ];
  return (
    <Typography.Paragraph type="secondary" style={{ fontSize: 12, margin: '8px 0 0' }}>
      {notes.join(t({ zh: '。', en: '. ' }))}
      {t({ zh: '。', en: '.' })}
    </Typography.Paragraph>
  );
}
