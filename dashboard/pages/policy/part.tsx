import { Card, Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useAddress, useKeptQuery } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import type { MetricsQuery, PolicyQuery } from '../../operations/generated.ts';
import type { Clause } from '../../parts/clause.tsx';
import { Figure } from '../../parts/figure.tsx';

type Row = MetricsQuery['metrics']['rows'][number];

/** A part of the policy as a table of its clauses. */
export function PartOfPolicy({
  part,
  rows,
  revision,
  isLoading,
}: {
  readonly part: PolicyQuery['policy']['parts'][number];
  /** the figures of the viewer's root */
  readonly rows: readonly Row[];
  readonly revision: number;
  /** whether the figures are still being loaded */
  readonly isLoading: boolean;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer } = useCatalogue();
  const { period } = useAddress();
  return (
    <Card
      size="small"
      aria-busy={isLoading}
      title={
        <h2 style={{ font: 'inherit', margin: 0 }}>
          {t(part.chapter)} · {part.code} {t(part.title)}
        </h2>
      }
    >
      <Table<Clause>
        size="small"
        rowKey="code"
        dataSource={part.clauses}
        pagination={false}
        scroll={{ x: 'max-content' }}
        onRow={({ code }) => ({ id: `clause-${code}` })}
        columns={[
          { title: t({ zh: '条款', en: 'Clause' }), dataIndex: 'code', width: 72 },
          {
            title: t({ zh: '要求', en: 'Requirement' }),
            key: 'text',
            width: 420,
            render: (_, { title, text, objective }) => (
              <>
                <strong>{t(title)}</strong>
                {objective && <Tag>{t({ zh: '总体目标', en: 'objective' })}</Tag>}
                <div lang="zh">{text}</div>
              </>
            ),
          },
          {
            title: t({ zh: '登记表', en: 'Registers' }),
            key: 'registers',
            width: 160,
            render: (_, { registers }) => <Registers of={registers} />,
          },
          {
            title: t({
              zh: `指标（${viewer.root.name}，${period}）`,
              en: `Indicators (${viewer.root.name}, ${period})`,
            }),
            key: 'indicators',
            render: (_, { indicators }) => (
              <Flex vertical gap={4}>
                {indicators.map(({ code }) => (
                  <IndicatorLine key={code} code={code} rows={rows} revision={revision} />
                ))}
              </Flex>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Registers({ of }: { readonly of: Clause['registers'] }): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Flex vertical gap={4}>
      {of.map(({ many, title, readable }) =>
        readable ? (
          <Link key={many} to={`/data/${many}`}>
            {t(title)}
          </Link>
        ) : (
          <span key={many}>{t(title)}</span>
        ),
      )}
    </Flex>
  );
}

function IndicatorLine({
  code,
  rows,
  revision,
}: {
  readonly code: string;
  readonly rows: readonly Row[];
  readonly revision: number;
}): React.JSX.Element | null {
  const { t } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { period } = useAddress();
  const query = useKeptQuery();
  const indicator = indicatorOf(code);
  const row = rows.find((one) => one.indicator.code === code);
  if (!indicator) return null;
  return (
    <Flex gap={8} align="baseline" justify="space-between">
      <Link to={`/indicators/${code}${query}`}>
        {code} {t(indicator.title)}
      </Link>
      {row && (
        <Figure indicator={code} figure={row} unit={row.unit} period={period} revision={revision} />
      )}
    </Flex>
  );
}
