import { Card, Flex, Select, Table, Tag, Typography } from 'antd';
import { Link, useLocation } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  DataQualityDocument,
  type DataQualityOrder,
  type DataQualityQuery,
} from '../../operations/generated.ts';
import { Figure } from '../../parts/figure.tsx';
import { numberText } from '../../parts/number.ts';
import { PageButtons } from '../../parts/page-buttons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { UnderChooser } from '../../parts/under-chooser.tsx';

type Page = DataQualityQuery['dataQuality'];
type Unit = Page['nodes'][number];
type Part = Unit['parts'][number];

const ORDERS = {
  INDEX: { zh: '指数低的在前', en: 'lowest index first' },
  FINDINGS: { zh: '核对发现多的在前', en: 'most findings first' },
  OUTLIERS: { zh: '离群值多的在前', en: 'most outliers first' },
} as const;

/** The index of data quality and the parts that make it. */
const INDEX = 'C07';

/** The data quality of units: index C07, what pulls it down, findings and outliers. */
export function Quality(): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { search } = useLocation();
  const address = useAddress();
  const { get, set, period } = address;
  const order: DataQualityOrder = Object.keys(ORDERS).includes(get('order') ?? '')
    ? (get('order') as DataQualityOrder)
    : 'INDEX';
  const after = get('after');
  const result = useLiveQuery(DataQualityDocument, { unit: get('under'), period, order, after });
  const page = result.data?.dataQuality;
  if (result.error && !page) return <Problem error={result.error} again={result.again} />;
  const points = (value: number): string => numberText(value, language, 1);
  const figure = (
    indicator: string,
    { index, unit, parts }: Pick<Unit, 'index' | 'unit' | 'parts'>,
  ): React.JSX.Element => (
    <Figure
      indicator={indicator}
      figure={parts.find((part) => part.indicator.code === indicator)?.figure ?? index}
      unit={unit}
      period={page!.period}
      revision={page!.revision}
    />
  );
  const lossText = ({ indicator, loss }: Part): string =>
    t({
      zh: `${indicatorOf(indicator.code)!.title.zh} −${points(loss!)} 分`,
      en: `${indicatorOf(indicator.code)!.title.en} −${points(loss!)} points`,
    });
  const losses = (parts: readonly Part[]): Part[] =>
    parts
      .filter(({ loss }) => (loss ?? 0) >= LEAST_LOSS)
      .sort((a, b) => (b.loss ?? 0) - (a.loss ?? 0));
  const to = (tab: string, code: string): string => {
    const params = new URLSearchParams(search);
    for (const name of ['order', 'after']) params.delete(name);
    params.set('tab', tab);
    params.set('under', code);
    return `/data?${params.toString()}`;
  };
  const count = (tab: string, code: string, value: number): React.JSX.Element | string =>
    value === 0 ? (
      '0'
    ) : (
      <Link to={to(tab, code)} style={{ textDecoration: 'underline' }}>
        {numberText(value, language)}
      </Link>
    );
  const pulls = (parts: readonly Part[]): React.JSX.Element => (
    <Flex gap={4} wrap>
      {losses(parts).map((part, i) => (
        <Tag key={part.indicator.code} color={i === 0 ? 'error' : 'default'}>
          {lossText(part)}
        </Tag>
      ))}
    </Flex>
  );
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {t({
          zh:
            '数据质量指数 C07 = 0.4 × 字段完整率 + 0.3 × 按时报送率 + 0.3 × 一次审核通过率；没有分母的部分略去，其余折算。' +
            '失分是各部分不足 100 而使指数失去的分数，合计为 100 − 指数。',
          en:
            'The index C07 is 0.4 × field completeness + 0.3 × filings on time + 0.3 × approval at the ' +
            'first pass; parts without a denominator are left out and the rest rescaled. What a part ' +
            'takes adds up to 100 − index.',
        })}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <UnderChooser address={address} name={page?.unit.name} />
        <Select
          style={{ width: 200 }}
          aria-label={t({ zh: '排列', en: 'Order' })}
          value={order}
          onChange={(chosen) => {
            set({ order: chosen === 'INDEX' ? null : chosen, after: null });
          }}
          options={Object.entries(ORDERS).map(([value, title]) => ({ value, label: t(title) }))}
        />
      </Flex>
      {page && (
        <Card size="small">
          <Flex gap={16} align="baseline" wrap>
            <Typography.Text strong>
              {page.unit.name} · {page.period}
            </Typography.Text>
            <span style={{ fontSize: 24, fontWeight: 600 }}>{figure(INDEX, page)}</span>
            {pulls(page.parts)}
            <Typography.Text type="secondary">
              {t({
                zh: `核对发现 ${numberText(page.findings, language)} 处，离群值 ${numberText(page.outliers, language)} 处`,
                en: `${numberText(page.findings, language)} findings, ${numberText(page.outliers, language)} outliers`,
              })}
            </Typography.Text>
          </Flex>
        </Card>
      )}
      <Table<Unit>
        size="small"
        loading={result.isLoading}
        dataSource={page?.nodes ?? []}
        rowKey={({ unit }) => unit.code}
        pagination={false}
        scroll={{ x: 900 }}
        columns={[
          {
            title: t({ zh: '单位', en: 'Org unit' }),
            key: 'unit',
            render: (_, { unit }) => (
              <Link
                to={`/units/${encodeURIComponent(unit.code)}`}
                style={{ textDecoration: 'underline' }}
              >
                {unit.name}
              </Link>
            ),
          },
          {
            title: `${INDEX} ${t(indicatorOf(INDEX)!.title)}`,
            key: INDEX,
            align: 'right',
            render: (_, unit) => figure(INDEX, unit),
          },
          ...(page?.parts ?? []).map(({ indicator: { code } }, i) => ({
            title: `${code} ${t(indicatorOf(code)!.title)}`,
            key: code,
            align: 'right' as const,
            render: (_: unknown, unit: Unit) => (
              <>
                {figure(code, unit)}
                {(unit.parts[i]!.loss ?? 0) >= LEAST_LOSS && (
                  <div>
                    <Typography.Text
                      type={unit.worst?.code === code ? 'danger' : 'secondary'}
                      strong={unit.worst?.code === code}
                    >
                      {t({
                        zh: `−${points(unit.parts[i]!.loss!)} 分`,
                        en: `−${points(unit.parts[i]!.loss!)} points`,
                      })}
                    </Typography.Text>
                  </div>
                )}
              </>
            ),
          })),
          {
            title: t({ zh: '核对发现', en: 'Findings' }),
            key: 'findings',
            align: 'right',
            render: (_, { unit, findings }) => count('check', unit.code, findings),
          },
          {
            title: t({ zh: '离群值', en: 'Outliers' }),
            key: 'outliers',
            align: 'right',
            render: (_, { unit, outliers }) => count('outliers', unit.code, outliers),
          },
        ]}
      />
      {page && (
        <PageButtons
          page={page.pageInfo}
          onMove={(after) => {
            set({ after });
          }}
        />
      )}
    </Flex>
  );
}

/** Losses below this many points are not shown. */
const LEAST_LOSS = 0.05;
