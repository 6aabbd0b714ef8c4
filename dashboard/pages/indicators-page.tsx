import { Flex, Input } from 'antd';
import { Link } from 'react-router';
import { TIME_AXES } from '../../base/time-axis.ts';
import { useAddress, useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { MetricsDocument } from '../operations/generated.ts';
import { ClauseTags } from '../parts/clause.tsx';
import { Figure } from '../parts/figure.tsx';
import { findIndicators } from '../parts/find-indicators.ts';
import { Heading } from '../parts/heading.tsx';
import { KeptTable } from '../parts/kept-table.tsx';
import { NO_INDICATOR_FITS } from '../parts/no-indicator-fits.ts';
import { shortText, unitSign } from '../parts/number.ts';
import { useTargets } from '../parts/use-targets.ts';

/** The catalogue of indicators, each with the figure of the viewer's root. */
export default function IndicatorsPage(): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicators, viewer } = useCatalogue();
  const { get, set, period } = useAddress();
  const query = useKeptQuery();
  const { data } = useLiveQuery(MetricsDocument, {
    query: { indicators: indicators.map(({ code }) => code), periods: [period] },
  });
  const targets = useTargets(viewer.root.code, period);
  const shown = findIndicators(indicators, get('find') ?? '');
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '指标目录', en: 'Indicators' })} />
      <Input.Search
        allowClear
        defaultValue={get('find') ?? ''}
        style={{ maxWidth: 360 }}
        placeholder={t({ zh: '名称、代码、条款', en: 'Name, code, clause' })}
        aria-label={t({ zh: '查找指标', en: 'Find an indicator' })}
        onChange={(event) => {
          set({ find: event.target.value }, true);
        }}
      />
      <KeptTable<Indicator>
        name="list"
        size="small"
        rowKey="code"
        dataSource={shown}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t(NO_INDICATOR_FITS) }}
        columns={[
          {
            title: t({ zh: '代码', en: 'Code' }),
            dataIndex: 'code',
            sorter: (a, b) => (a.code < b.code ? -1 : 1),
            render: (code: string) => <Link to={`/indicators/${code}${query}`}>{code}</Link>,
          },
          {
            title: t({ zh: '名称', en: 'Name' }),
            key: 'title',
            render: (_, indicator) => (
              <Link to={`/indicators/${indicator.code}${query}`}>{t(indicator.title)}</Link>
            ),
          },
          {
            title: viewer.root.name,
            key: 'value',
            align: 'right',
            render: (_, definition) => {
              const row = data?.metrics.rows.find(
                ({ indicator }) => indicator.code === definition.code,
              );
              return (
                row && (
                  <Figure
                    indicator={definition.code}
                    figure={row}
                    unit={row.unit}
                    period={period}
                    revision={data!.metrics.revision}
                  />
                )
              );
            },
          },
          {
            title: t({ zh: '目标', en: 'Target' }),
            key: 'target',
            align: 'right',
            render: (_, indicator) => {
              const target = targets.of(indicator.code);
              return target === null
                ? '—'
                : `${shortText(target, language)}${unitSign(indicator, language)}`;
            },
          },
          {
            title: t({ zh: '口径', en: 'Time' }),
            key: 'axis',
            render: (_, indicator) => t(TIME_AXES[indicator.axis].short),
          },
          {
            title: t({ zh: '条款', en: 'Clauses' }),
            key: 'clauses',
            render: (_, indicator) => <ClauseTags codes={indicator.clauses} />,
          },
          {
            title: t({ zh: '计算方法', en: 'How it is computed' }),
            key: 'definition',
            width: 420,
            render: (_, indicator) => t(indicator.definition),
          },
        ]}
      />
    </Flex>
  );
}
