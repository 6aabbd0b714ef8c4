import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import type { OutliersQuery } from '../operations/generated.ts';
import { Figure } from './figure.tsx';
import { numberText, unitSign } from './number.ts';

/** An outlier as it is queried. */
export type OutlierRow = OutliersQuery['outliers']['nodes'][number];

const DIGITS = 1;

/** Outliers as a table: indicator, unit, figure, what would be normal, how far, with which units compared. */
export function OutlierRows({
  rows,
  revision,
  isLoading,
  withIndicator,
}: {
  readonly rows: readonly OutlierRow[];
  readonly revision: number;
  readonly isLoading: boolean;
  /** whether the rows are of several indicators */
  readonly withIndicator: boolean;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const period = useKeptQuery();
  const text = (value: number): string => numberText(value, language, DIGITS);
  return (
    <Table<OutlierRow>
      size="small"
      loading={isLoading}
      rowKey={({ indicator, unit }) => `${indicator.code} ${unit.code}`}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: t({
          zh: '没有离群值：各单位的数值都在同类单位的正常范围内。',
          en: 'No outliers: every figure is within what is normal for units of its kind.',
        }),
      }}
      columns={[
        ...(withIndicator
          ? [
              {
                title: t({ zh: '指标', en: 'Indicator' }),
                key: 'indicator',
                render: (_: unknown, { indicator: { code } }: OutlierRow) => (
                  <Link to={`/indicators/${code}${period}`}>
                    {code} {t(indicatorOf(code)!.title)}
                  </Link>
                ),
              },
            ]
          : []),
        {
          title: t({ zh: '单位', en: 'Org unit' }),
          key: 'unit',
          render: (_, { unit }) => (
            <Link to={`/units/${encodeURIComponent(unit.code)}${period}`}>{unit.name}</Link>
          ),
        },
        {
          title: t({ zh: '数值', en: 'Value' }),
          key: 'value',
          align: 'right',
          render: (_, row) => (
            <Figure
              indicator={row.indicator.code}
              figure={row.figure}
              unit={row.unit}
              period={row.period}
              revision={revision}
            />
          ),
        },
        {
          title: t({ zh: '分子/分母', en: 'Counts' }),
          key: 'counts',
          align: 'right',
          render: (_, { figure: { numerator, denominator } }) =>
            numerator == null || denominator == null
              ? ''
              : `${numberText(numerator, language)}/${numberText(denominator, language)}`,
        },
        {
          title: t({ zh: '正常范围', en: 'Normal' }),
          key: 'normal',
          align: 'right',
          render: (_, { indicator: { code }, lower, upper, leastCount, mostCount }) => (
            <>
              {text(lower)}–{text(upper)}
              {unitSign(indicatorOf(code)!, language)}
              {leastCount != null &&
                mostCount != null &&
                t({
                  zh: `（${numberText(leastCount, language)}–${numberText(mostCount, language)}）`,
                  en: ` (${numberText(leastCount, language)}–${numberText(mostCount, language)})`,
                })}
            </>
          ),
        },
        {
          title: t({ zh: '偏向', en: 'Side' }),
          key: 'side',
          render: (_, { side, isWorse }) => (
            <Tag color={isWorse ? 'error' : 'default'}>
              {side === 'BELOW' ? t({ zh: '偏低', en: 'low' }) : t({ zh: '偏高', en: 'high' })}
            </Tag>
          ),
        },
        {
          title: t({ zh: '稳健 z 值', en: 'Robust z' }),
          dataIndex: 'z',
          align: 'right',
          render: (z: number) => text(z),
        },
        {
          title: t({ zh: '同类单位', en: 'Like units' }),
          key: 'group',
          render: (_, { group }) =>
            t({
              zh: `${group.title.zh}：${group.peers} 个，中位数 ${text(group.median!)}`,
              en: `${group.title.en}: ${group.peers}, median ${text(group.median!)}`,
            }),
        },
      ]}
    />
  );
}
