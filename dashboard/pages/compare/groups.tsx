import { Alert, Select, Table } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  ByGroupDocument,
  type ByGroupQuery,
  type ComparedQuery,
} from '../../operations/generated.ts';
import { differenceText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Waterfall } from './waterfall.tsx';
import { useLine } from '../../parts/use-line.tsx';

type Part = ByGroupQuery['differenceByGroup']['parts'][number];

/** The default dimensions of the split. Districts are useless within one district. */
const USUAL = ['ESTABLISHMENT', 'SCHOOL_TYPE', 'OWNERSHIP'];

/**
 * Splits the difference of a rate between two org units by groups: effect of the share of a group,
 * and of the rate within it; the parts add up exactly.
 */
export function Groups({
  indicator,
  compared: { first, second },
}: {
  readonly indicator: Indicator;
  readonly compared: ComparedQuery['compare'];
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { dimensions } = useCatalogue();
  const { get, set } = useAddress();
  const may = dimensions.filter(
    ({ id }) =>
      indicator.dimensions.includes(id) &&
      (id !== 'DISTRICT' || (first.unit.kind === 'city' && second.unit.kind === 'city')),
  );
  const by =
    [get('by'), ...USUAL]
      .map((wanted) => may.find(({ id }) => id === wanted))
      .find((candidate) => candidate !== undefined)?.id ?? may[0]!.id;
  const side = ({ unit, period }: typeof first): { root: string; period: string } => ({
    root: unit.code,
    period,
  });
  const { line } = useLine();
  const result = useLiveQuery(ByGroupDocument, {
    query: { indicator: indicator.code, first: side(first), second: side(second), line },
    by,
  });
  const chooser = (
    <Select
      size="small"
      style={{ minWidth: 140 }}
      aria-label={t({ zh: '按哪个维度', en: 'By which dimension' })}
      value={by}
      onChange={(value: string) => {
        set({ by: value });
      }}
      options={may.map(({ id, title }) => ({ value: id, label: t(title) }))}
    />
  );
  return (
    <Section
      title={t({ zh: '差异的构成', en: 'Parts of the difference' })}
      result={result}
      extra={chooser}
    >
      {({ differenceByGroup: { parts } }) =>
        parts.length === 0 ? (
          <Alert
            type="info"
            showIcon
            title={t({
              zh: '一方分母为零，无从分解。',
              en: 'One side has nobody in the denominator.',
            })}
          />
        ) : (
          <>
            <Waterfall
              from={{ name: first.unit.name, value: first.value }}
              to={{ name: second.unit.name, value: second.value }}
              steps={parts.flatMap(({ title, mix, rate }) => [
                { name: `${t(title)} · ${t({ zh: '比重', en: 'share' })}`, points: mix },
                { name: `${t(title)} · ${t({ zh: '水平', en: 'rate' })}`, points: rate },
              ])}
            />
            <Table<Part>
              size="small"
              rowKey="key"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={parts}
              columns={[
                {
                  title: t({ zh: '组', en: 'Group' }),
                  key: 'title',
                  render: (_, group) => t(group.title),
                },
                {
                  title: t({ zh: '因比重不同', en: 'By its share' }),
                  dataIndex: 'mix',
                  align: 'right',
                  render: (points: number) => differenceText(points, language),
                },
                {
                  title: t({ zh: '因水平不同', en: 'By its rate' }),
                  dataIndex: 'rate',
                  align: 'right',
                  render: (points: number) => differenceText(points, language),
                },
                {
                  title: t({ zh: '合计', en: 'Sum' }),
                  key: 'sum',
                  align: 'right',
                  render: (_, group) => differenceText(group.mix + group.rate, language),
                },
              ]}
              summary={() => {
                const total = (of: (part: Part) => number): string =>
                  differenceText(
                    parts.reduce((sum, part) => sum + of(part), 0),
                    language,
                  );
                return (
                  <Table.Summary.Row>
                    <Table.Summary.Cell index={0}>
                      <strong>{t({ zh: '合计', en: 'Sum' })}</strong>
                    </Table.Summary.Cell>
                    <Table.Summary.Cell index={1} align="right">
                      {total(({ mix }) => mix)}
                    </Table.Summary.Cell>
                    <Table.Summary.Cell index={2} align="right">
                      {total(({ rate }) => rate)}
                    </Table.Summary.Cell>
                    <Table.Summary.Cell index={3} align="right">
                      {total(({ mix, rate }) => mix + rate)}
                    </Table.Summary.Cell>
                  </Table.Summary.Row>
                );
              }}
            />
          </>
        )
      }
    </Section>
  );
}
