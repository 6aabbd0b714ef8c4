import { Alert, Flex, Form, Segmented, Select, Tabs, Typography } from 'antd';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  MetricsDocument,
  NodeDocument,
  type DimensionId,
  type HierarchyReading,
  type MetricQuery,
  type OrgLevel,
} from '../operations/generated.ts';
import { DownloadButton } from '../parts/download-button.tsx';
import { Filters, filtersIn } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { KINDS } from '../parts/kinds.ts';
import { LINE_NAMES, readingIn, READINGS } from '../parts/reading.ts';
import { useLine } from '../parts/use-line.tsx';
import { Section } from '../parts/section.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { asCommand, asCurl, asGraphql } from './explore/as-text.ts';
import { Pivot } from './explore/pivot.tsx';

const LEVELS: readonly OrgLevel[] = ['DISTRICT', 'UNIT', 'GROUP'];
/** Steps below the unit. */
const DEPTHS: readonly string[] = ['1', '2', '3'];

const FORMS = ['csv', 'xlsx', 'json', 'arrow', 'parquet'] as const;

const Code = ({ text }: { readonly text: string }): React.JSX.Element => (
  <Typography.Paragraph
    copyable={{ text }}
    style={{
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontFamily: 'monospace',
      fontSize: 12,
    }}
  >
    {text}
  </Typography.Paragraph>
);

/**
 * Any query for indicators: built, answered, charted, exported, and shown as GraphQL, curl and
 * command line.
 */
export default function ExplorePage(): React.JSX.Element {
  const { t, list: listed } = useLanguage();
  const { viewer, indicators, dimensions } = useCatalogue();
  const address = useAddress();
  const { line, chooser: lineChooser } = useLine();
  const { get, list, set, period } = address;
  const root = get('root') ?? viewer.root.code;
  const node = useLiveQuery(NodeDocument, { code: root });
  const codes = list('indicators').length === 0 ? ['B01'] : list('indicators');
  const chosen = indicators.filter(({ code }) => codes.includes(code));
  const may = dimensions
    .filter(({ id }) => chosen.every((indicator) => indicator.dimensions.includes(id)))
    .map(({ id }) => id);
  const by = list('by').filter((id): id is DimensionId => may.includes(id as DimensionId));
  const periods = list('periods').length === 0 ? [period] : list('periods');
  const level = LEVELS.find((it) => it === get('level')) ?? null;
  const depth = level === null ? (DEPTHS.find((it) => it === get('depth')) ?? null) : null;
  const query: MetricQuery = {
    indicators: codes,
    periods,
    root,
    level,
    depth: depth === null ? null : Number(depth),
    by,
    where: filtersIn(address, may),
    hierarchy: readingIn(address),
    line,
  };
  const strange = Object.entries<readonly string[]>({
    level: LEVELS,
    // with a level it has no meaning
    depth: level === null ? DEPTHS : [],
    reading: READINGS,
    line: LINE_NAMES,
  }).filter(([name, names]) => {
    const param = get(name);
    return param !== null && !names.includes(param);
  });
  const result = useLiveQuery(MetricsDocument, { query });
  const unlike = may.length < dimensions.length && list('by').length > by.length;
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '取数', en: 'Explore' })} />
      <Form layout="vertical" component="div">
        <div className="grid">
          <Form.Item label={t({ zh: '指标', en: 'Indicators' })} style={{ margin: 0 }}>
            <Select
              mode="multiple"
              aria-label={t({ zh: '指标', en: 'Indicators' })}
              value={codes}
              onChange={(value: string[]) => {
                set({ indicators: value });
              }}
              options={indicators.map((indicator) => ({
                value: indicator.code,
                label: `${indicator.code} ${t(indicator.title)}`,
              }))}
              showSearch={{ optionFilterProp: 'label' }}
              maxTagCount="responsive"
            />
          </Form.Item>
          <Form.Item
            label={t({ zh: '统计期', en: 'Periods' })}
            tooltip={t({
              zh: '2025、2025-Q3、2025-09、SY2025（学年）、UY2025（工会统计年度）、LAST_4_QUARTERS 等',
              en: '2025, 2025-Q3, 2025-09, SY2025 (school year), UY2025 (union year), LAST_4_QUARTERS …',
            })}
            style={{ margin: 0 }}
          >
            <Select
              mode="tags"
              aria-label={t({ zh: '统计期', en: 'Periods' })}
              value={periods}
              onChange={(value: string[]) => {
                set({ periods: value });
              }}
              tokenSeparators={[',', '，', ' ']}
              options={[
                'LAST_YEAR',
                'LAST_5_YEARS',
                'LAST_4_QUARTERS',
                'LAST_12_MONTHS',
                'TODAY',
              ].map((value) => ({ value }))}
            />
          </Form.Item>
          <Form.Item label={t({ zh: '单位', en: 'Org unit' })} style={{ margin: 0 }}>
            <UnitChooser
              width="100%"
              value={node.data?.orgUnit?.name ?? root}
              onChoose={(value) => {
                set({ root: value });
              }}
            />
          </Form.Item>
          <Form.Item label={t({ zh: '逐个列出', en: 'A row for each' })} style={{ margin: 0 }}>
            <Select
              allowClear
              aria-label={t({ zh: '逐个列出哪一级', en: 'A row for each of which level' })}
              placeholder={t({ zh: '只要该单位本身', en: 'the unit itself' })}
              value={level ?? depth}
              onChange={(value?: string) => {
                const isDepth = value !== undefined && DEPTHS.includes(value);
                set({ level: isDepth ? null : (value ?? null), depth: isDepth ? value : null });
              }}
              options={[
                ...LEVELS.map((value) => ({
                  value,
                  label: t(KINDS[value.toLowerCase() as keyof typeof KINDS]),
                })),
                ...DEPTHS.map((value) => ({
                  value,
                  label: t({ zh: `下 ${value} 级`, en: `${value} below` }),
                })),
              ]}
            />
          </Form.Item>
          <Form.Item label={t({ zh: '分组', en: 'By' })} style={{ margin: 0 }}>
            <Select
              mode="multiple"
              aria-label={t({ zh: '分组', en: 'By' })}
              value={by}
              onChange={(ids: DimensionId[]) => {
                set({ by: ids });
              }}
              options={dimensions.map(({ id, title }) => ({
                value: id,
                label: t(title),
                disabled: !may.includes(id),
              }))}
            />
          </Form.Item>
          <Form.Item label={t({ zh: '层级读法', en: 'Tree' })} style={{ margin: 0 }}>
            <Segmented<HierarchyReading>
              block
              value={query.hierarchy!}
              onChange={(reading) => {
                set({ reading: reading === 'AS_WAS' ? null : reading });
              }}
              options={[
                { value: 'AS_WAS', label: t({ zh: '当时隶属', en: 'as was' }) },
                { value: 'AS_IS', label: t({ zh: '现在隶属', en: 'as is' }) },
              ]}
            />
          </Form.Item>
          {lineChooser}
        </div>
      </Form>
      <Filters address={address} dimensions={may} />
      {strange.map(([name, names]) => (
        <Alert
          key={name}
          type="warning"
          showIcon
          title={t({
            zh: `地址中的 ${name}=${get(name)!} 无效，已略去；可写${listed(names)}。`,
            en: `${name}=${get(name)!} in the address is none of ${listed(names)}, and is left out.`,
          })}
        />
      ))}
      {unlike && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '所选指标不能按其中某个维度分组，该维度已略去。',
            en: 'One of the dimensions does not fit the chosen indicators and is left out.',
          })}
        />
      )}
      <Section
        title={t({ zh: '结果', en: 'Answer' })}
        result={result}
        extra={
          <Flex gap={4} wrap className="no-print">
            {FORMS.map((form) => (
              <DownloadButton
                key={form}
                address={`/analytics/answer.${form}`}
                label={form.toUpperCase()}
                body={query}
              />
            ))}
          </Flex>
        }
      >
        {({ metrics }) =>
          metrics.rows.length === 0 ? (
            <Alert
              type="info"
              showIcon
              title={t({
                zh: '没有行：该单位之下没有这一层级的单位，或没有这样的组。',
                en: 'No rows: nothing of this level below the unit, or no such group.',
              })}
            />
          ) : (
            <Pivot
              answer={metrics}
              by={by.map((id) => dimensions.find((dimension) => dimension.id === id)!)}
            />
          )
        }
      </Section>
      <Section
        title={t({ zh: '同一结果，用别的方式取得', en: 'The same answer by other means' })}
        result={{ data: query, error: undefined, isLoading: false, again: () => undefined }}
      >
        {(query) => (
          <Tabs
            items={[
              { key: 'graphql', label: 'GraphQL', children: <Code text={asGraphql(query)} /> },
              { key: 'curl', label: 'curl', children: <Code text={asCurl(query)} /> },
              {
                key: 'command',
                label: t({ zh: '命令行', en: 'Command line' }),
                children: (
                  <>
                    {!viewer.rights.includes('SEE_SMALL_COUNTS') && (
                      <Alert
                        type="info"
                        showIcon
                        title={t({
                          zh: '命令行在服务所在的机器上运行，数字不作遮盖；此密钥所见的数字可能不显示。',
                          en:
                            'The command line runs where the service does and withholds ' +
                            'nothing; this key may see less.',
                        })}
                      />
                    )}
                    <Code text={asCommand(query)} />
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
    </Flex>
  );
}
