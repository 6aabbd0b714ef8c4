import { Collapse, Flex, Table, Typography } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { OutliersDocument, type OutlierGroupFragment } from '../../operations/generated.ts';
import { numberText, unitSign } from '../../parts/number.ts';
import { OutlierRows } from '../../parts/outlier-rows.tsx';
import { Section } from '../../parts/section.tsx';

/** Outliers shown on the page; all are on the data page. */
const SHOWN = 10;

/** Units whose figure lies far from those of like units, and what is normal for each kind of unit. */
export function IndicatorOutliers({
  indicator,
  root,
  period,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const result = useLiveQuery(OutliersDocument, {
    indicator: indicator.code,
    period,
    unit: root,
    first: SHOWN,
    after: null,
  });
  const text = (value: number | null | undefined): string =>
    value == null ? '—' : `${numberText(value, language, 1)}${unitSign(indicator, language)}`;
  const all = new URLSearchParams({
    tab: 'outliers',
    indicator: indicator.code,
    period,
    under: root,
  }).toString();
  return (
    <Section title={t({ zh: '离群值', en: 'Outliers' })} result={result}>
      {({ outliers }) => (
        <Flex vertical gap={8}>
          <Typography.Text type="secondary">
            {t({
              zh: `与办学类型、规模相同的单位相比相差很远的单位：共 ${outliers.totalCount} 个。`,
              en: `Units far from those of the same school type and size: ${outliers.totalCount} in all.`,
            })}{' '}
            {outliers.totalCount > SHOWN && (
              <Link to={`/data?${all}`}>{t({ zh: '全部', en: 'all' })}</Link>
            )}
          </Typography.Text>
          <OutlierRows
            rows={outliers.nodes}
            revision={outliers.revision}
            isLoading={result.isLoading}
            withIndicator={false}
          />
          <Collapse
            ghost
            size="small"
            items={[
              {
                key: 'groups',
                label: t({ zh: '各类单位的正常范围', en: 'What is normal by kind of unit' }),
                children: (
                  <Table<OutlierGroupFragment>
                    size="small"
                    rowKey={({ schoolType, size }) => `${schoolType} ${size ?? ''}`}
                    dataSource={outliers.groups}
                    pagination={false}
                    scroll={{ x: 'max-content' }}
                    columns={[
                      {
                        title: t({ zh: '同类单位', en: 'Like units' }),
                        key: 'title',
                        render: (_, { title }) => t(title),
                      },
                      {
                        title: t({ zh: '单位数', en: 'Number' }),
                        dataIndex: 'peers',
                        align: 'right',
                      },
                      {
                        title: t({ zh: '中位数', en: 'Median' }),
                        key: 'median',
                        align: 'right',
                        render: (_, { median }) => text(median),
                      },
                      {
                        title: t({ zh: '正常范围', en: 'Normal' }),
                        key: 'normal',
                        align: 'right',
                        render: (_, { isEnough, lower, upper }) =>
                          isEnough
                            ? `${text(lower)} – ${text(upper)}`
                            : t({ zh: '不足 8 个，不判断', en: 'fewer than 8, not judged' }),
                      },
                      {
                        title: t({ zh: '离群', en: 'Outliers' }),
                        dataIndex: 'outliers',
                        align: 'right',
                      },
                    ]}
                  />
                ),
              },
            ]}
          />
        </Flex>
      )}
    </Section>
  );
}
