import { Grid } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { SurveyQuery } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { numberText } from '../../parts/number.ts';

/** A survey under an org unit. */
export type Survey = NonNullable<SurveyQuery['survey']>;

/**
 * A name in lines of at most `maxLength` letters, or half as many Chinese characters; words are not
 * broken.
 */
function inLines(name: string, maxLength: number): string {
  const parts = name.includes(' ')
    ? name.split(' ')
    : (name.match(new RegExp(`.{1,${Math.ceil(maxLength / 2)}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (name.includes(' ') && last !== undefined && last.length + 1 + part.length <= maxLength)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.join('\n');
}

/** The dimension scores as a radar chart. */
export function Radar({ survey }: { readonly survey: Survey }): React.JSX.Element {
  const { t, language } = useLanguage();
  const isWide = Grid.useBreakpoint().md ?? true;
  const dimension = survey.dimensions.filter(
    ({ weight, value }) => weight !== null && typeof value === 'number',
  );
  const option = useMemo(
    () => ({
      radar: {
        indicator: dimension.map(({ title }) => ({ name: t(title), max: 100 })),
        radius: isWide ? '58%' : '44%',
        axisName: {
          formatter: (name: string) => inLines(name, isWide ? 16 : 11),
          fontSize: isWide ? 12 : 11,
        },
      },
      tooltip: { confine: true },
      series: [
        {
          type: 'radar',
          data: [
            {
              value: dimension.map(({ value }) => value ?? 0),
              areaStyle: { opacity: 0.15 },
              label: {
                show: true,
                formatter: ({ value }: { value: number }) => numberText(value, language, 1),
              },
            },
          ],
        },
      ],
    }),
    [survey, language, isWide],
  );
  return (
    <Chart
      option={option}
      height={340}
      about={dimension
        .map(
          ({ title, value }) =>
            `${t(title)} ${value === null || value === undefined ? '＊' : numberText(value, language, 1)}`,
        )
        .join('；')}
    />
  );
}

/** The dimension scores as a table, with intervals, responses and reliability. */
export function Dimensions({ survey }: { readonly survey: Survey }): React.JSX.Element {
  const { t, language } = useLanguage();
  const number = (value: number | null | undefined, digits: number): string =>
    typeof value === 'number' ? numberText(value, language, digits) : '＊';
  return (
    <KeptTable<Survey['dimensions'][number]>
      name="dimensions"
      size="small"
      rowKey="code"
      dataSource={survey.dimensions}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t({ zh: '维度', en: 'Dimension' }),
          key: 'title',
          render: (_, dimension) => t(dimension.title),
        },
        {
          title: t({ zh: '权重', en: 'Weight' }),
          dataIndex: 'weight',
          align: 'right',
          render: (weight: number | null) =>
            weight === null ? '—' : `${numberText(weight * 100, language)}%`,
        },
        {
          title: t({ zh: '得分', en: 'Score' }),
          dataIndex: 'value',
          align: 'right',
          render: (value: number | null, dimension) => (
            <span className="figure">{dimension.n === 0 ? '—' : number(value, 2)}</span>
          ),
          sorter: (a, b) => (a.value ?? 0) - (b.value ?? 0),
        },
        {
          title: t({ zh: '95% 区间', en: '95 % interval' }),
          key: 'interval',
          align: 'right',
          render: (_, dimension) =>
            typeof dimension.lower === 'number' && typeof dimension.upper === 'number'
              ? `${number(dimension.lower, 2)} – ${number(dimension.upper, 2)}`
              : '—',
        },
        {
          title: t({ zh: '答卷', en: 'Sheets' }),
          dataIndex: 'n',
          align: 'right',
          render: (n: number | null) => number(n, 0),
        },
        {
          title: 'α',
          dataIndex: 'alpha',
          align: 'right',
          render: (alpha: number | null) => (alpha === null ? '—' : number(alpha, 3)),
        },
      ]}
    />
  );
}
