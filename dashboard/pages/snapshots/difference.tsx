import { Alert, Descriptions, Flex, Select, Tag, Typography } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { SnapshotsDifferDocument, type SnapshotsDifferQuery } from '../../operations/generated.ts';
import { ChangeParts } from '../../parts/change-parts.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { differenceText, figureText, numberText } from '../../parts/number.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';
import { Section } from '../../parts/section.tsx';

type Cell = SnapshotsDifferQuery['snapshotDifference']['cells'][number];

/**
 * The figures that differ between two snapshots, and why: in the periods of both, or in one period
 * of each.
 */
export function Difference({
  first,
  second,
  periodsOf,
}: {
  readonly first: string;
  readonly second: string;
  readonly periodsOf: (code: string) => readonly string[];
}): React.JSX.Element {
  const { t, language, list } = useLanguage();
  const { tableTitle } = useRegisterTitles();
  const { get, set } = useAddress();
  const from = get('from');
  const to = get('to');
  const isOfTwo = from !== null && to !== null;
  const { indicator: indicatorOf, dimensions } = useCatalogue();
  const titleOf = (dimension: string): string =>
    t(dimensions.find(({ id }) => id === dimension)?.title ?? { zh: dimension, en: dimension });
  const result = useLiveQuery(SnapshotsDifferDocument, {
    first,
    second,
    ...(isOfTwo ? { from, to } : {}),
    most: 1_000,
    explain: 200,
  });
  const choose = (name: 'from' | 'to', code: string, about: string): React.JSX.Element => (
    <Select
      size="small"
      allowClear
      style={{ width: 120 }}
      aria-label={about}
      placeholder={about}
      value={get(name)}
      onChange={(value?: string) => {
        set({ [name]: value ?? null });
      }}
      options={periodsOf(code).map((value) => ({ value }))}
    />
  );
  const cellText = (cell: Cell, figure: Cell['before']): string => {
    const indicator = indicatorOf(cell.indicator);
    return figure && indicator ? figureText(figure, indicator, language) : '—';
  };
  return (
    <Section
      title={`${first} → ${second}`}
      result={result}
      extra={
        <Flex gap={4} align="center" wrap>
          {choose('from', first, t({ zh: '前一份的统计期', en: 'Period of the first' }))}→
          {choose('to', second, t({ zh: '后一份的统计期', en: 'Period of the second' }))}
        </Flex>
      }
    >
      {({ snapshotDifference: { count, cells, onlyFirst, onlySecond, revisions } }) => (
        <>
          <Descriptions
            size="small"
            column={1}
            items={[
              {
                key: 'count',
                label: t({ zh: '不同的数字', en: 'Numbers that differ' }),
                children: [
                  numberText(count, language),
                  count > cells.length
                    ? t({
                        zh: `（列出前 ${cells.length} 个）`,
                        en: ` (the first ${cells.length} are listed)`,
                      })
                    : '',
                ].join(''),
              },
              ...(onlyFirst.length + onlySecond.length > 0
                ? [
                    {
                      key: 'periods',
                      label: t({ zh: '未比较的统计期', en: 'Periods not compared' }),
                      children: list([...onlyFirst, ...onlySecond]),
                    },
                  ]
                : []),
              {
                key: 'revisions',
                label: t({ zh: '期间的数据修订', en: 'Changes of the data in between' }),
                children:
                  revisions.length === 0
                    ? t({ zh: '没有', en: 'none' })
                    : revisions.map((revision) => (
                        <Tag key={revision.revision} style={{ whiteSpace: 'normal' }}>
                          {revision.revision} · {momentText(revision.committedAt)} ·{' '}
                          {t(revision.title)} · {list(revision.tables.map(tableTitle))}
                        </Tag>
                      )),
              },
            ]}
          />
          {count === 0 ? (
            <Alert
              type="success"
              showIcon
              title={
                isOfTwo
                  ? t({
                      zh: `${from} 与 ${to} 的数字完全相同。`,
                      en: `All numbers of ${from} and ${to} are equal.`,
                    })
                  : t({
                      zh: '所比较的统计期中，数字完全相同。',
                      en: 'In the periods compared, all numbers are equal.',
                    })
              }
            />
          ) : (
            <KeptTable<Cell>
              name="differs"
              size="small"
              rowKey={(cell) =>
                [cell.period, cell.indicator, cell.unit, cell.breakdown, cell.group].join(' ')
              }
              dataSource={cells}
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 15, hideOnSinglePage: true }}
              expandable={{
                rowExpandable: (cell) => (cell.parts?.length ?? 0) > 0,
                expandedRowRender: (cell) => <ChangeParts parts={cell.parts ?? []} />,
              }}
              columns={[
                {
                  title: t({ zh: '统计期', en: 'Period' }),
                  key: 'period',
                  render: (_, cell) =>
                    cell.periodBefore === cell.period
                      ? cell.period
                      : `${cell.periodBefore} → ${cell.period}`,
                },
                {
                  title: t({ zh: '指标', en: 'Indicator' }),
                  key: 'indicator',
                  render: (_, cell) => {
                    const indicator = indicatorOf(cell.indicator);
                    return indicator ? `${cell.indicator} ${t(indicator.title)}` : cell.indicator;
                  },
                },
                {
                  title: t({ zh: '单位', en: 'Org unit' }),
                  key: 'unit',
                  render: (_, cell) => (
                    <>
                      {cell.unitName}{' '}
                      <Typography.Text type="secondary">{cell.unit}</Typography.Text>
                    </>
                  ),
                },
                {
                  title: t({ zh: '组', en: 'Group' }),
                  key: 'group',
                  render: (_, cell) =>
                    cell.breakdown == null ? '' : `${titleOf(cell.breakdown)} ${cell.group ?? ''}`,
                },
                {
                  title: t({ zh: '之前', en: 'Before' }),
                  key: 'before',
                  align: 'right',
                  render: (_, cell) => cellText(cell, cell.before),
                },
                {
                  title: t({ zh: '之后', en: 'After' }),
                  key: 'after',
                  align: 'right',
                  render: (_, cell) => cellText(cell, cell.after),
                },
                {
                  title: t({ zh: '差', en: 'Difference' }),
                  key: 'difference',
                  align: 'right',
                  render: (_, cell) =>
                    typeof cell.before?.value === 'number' && typeof cell.after?.value === 'number'
                      ? differenceText(cell.after.value - cell.before.value, language)
                      : '—',
                },
                {
                  title: t({ zh: '原因', en: 'Why' }),
                  key: 'cause',
                  render: (_, cell) => t(cell.title),
                },
              ]}
            />
          )}
        </>
      )}
    </Section>
  );
}
