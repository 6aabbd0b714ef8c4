import { Alert, Descriptions, Flex, Select, Tag, Typography } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useSpeech } from '../../app/language.tsx';
import { useGround } from '../../app/viewer.tsx';
import { useAsk } from '../../client/use-ask.ts';
import { SnapshotsDifferDocument, type SnapshotsDifferQuery } from '../../operations/generated.ts';
import { ChangeParts } from '../../parts/change-parts.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { differenceText, figureText, numberText } from '../../parts/number.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';
import { Section } from '../../parts/section.tsx';

type Cell = SnapshotsDifferQuery['snapshotDifference']['cells'][number];

/** Which numbers differ between two snapshots, and why: in the periods that both have, or between one of each. */
export function Difference({
  first,
  second,
  periodsOf,
}: {
  readonly first: string;
  readonly second: string;
  readonly periodsOf: (code: string) => readonly string[];
}): React.JSX.Element {
  const { say, language, list } = useSpeech();
  const { tableTitle } = useRegisterTitles();
  const { get, set } = useAddress();
  const from = get('from');
  const to = get('to');
  const isOfTwo = from !== null && to !== null;
  const { indicator: named, dimensions } = useGround();
  const titleOf = (dimension: string): string =>
    say(dimensions.find(({ id }) => id === dimension)?.title ?? { zh: dimension, en: dimension });
  const asked = useAsk(SnapshotsDifferDocument, {
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
      onChange={(it?: string) => {
        set({ [name]: it ?? null });
      }}
      options={periodsOf(code).map((value) => ({ value }))}
    />
  );
  const shown = (it: Cell, figure: Cell['before']): string => {
    const indicator = named(it.indicator);
    return figure && indicator ? figureText(figure, indicator, language) : '—';
  };
  return (
    <Section
      title={`${first} → ${second}`}
      asked={asked}
      extra={
        <Flex gap={4} align="center" wrap>
          {choose('from', first, say({ zh: '前一份的统计期', en: 'Period of the first' }))}→
          {choose('to', second, say({ zh: '后一份的统计期', en: 'Period of the second' }))}
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
                label: say({ zh: '不同的数字', en: 'Numbers that differ' }),
                children: [
                  numberText(count, language),
                  count > cells.length
                    ? say({
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
                      label: say({ zh: '未比较的统计期', en: 'Periods not compared' }),
                      children: list([...onlyFirst, ...onlySecond]),
                    },
                  ]
                : []),
              {
                key: 'revisions',
                label: say({ zh: '期间的数据修订', en: 'Changes of the data in between' }),
                children:
                  revisions.length === 0
                    ? say({ zh: '没有', en: 'none' })
                    : revisions.map((it) => (
                        <Tag key={it.revision} style={{ whiteSpace: 'normal' }}>
                          {it.revision} · {momentText(it.committedAt)} · {say(it.title)} ·{' '}
                          {list(it.tables.map(tableTitle))}
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
                  ? say({
                      zh: `${from} 与 ${to} 的数字完全相同。`,
                      en: `All numbers of ${from} and ${to} are equal.`,
                    })
                  : say({
                      zh: '所比较的统计期中，数字完全相同。',
                      en: 'In the periods compared, all numbers are equal.',
                    })
              }
            />
          ) : (
            <KeptTable<Cell>
              name="differs"
              size="small"
              rowKey={(it) => [it.period, it.indicator, it.unit, it.breakdown, it.group].join(' ')}
              dataSource={cells}
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 15, hideOnSinglePage: true }}
              expandable={{
                rowExpandable: (it) => (it.parts?.length ?? 0) > 0,
                expandedRowRender: (it) => <ChangeParts parts={it.parts ?? []} />,
              }}
              columns={[
                {
                  title: say({ zh: '统计期', en: 'Period' }),
                  key: 'period',
                  render: (_, it) =>
                    it.periodBefore === it.period ? it.period : `${it.periodBefore} → ${it.period}`,
                },
                {
                  title: say({ zh: '指标', en: 'Indicator' }),
                  key: 'indicator',
                  render: (_, it) => {
                    const indicator = named(it.indicator);
                    return indicator ? `${it.indicator} ${say(indicator.title)}` : it.indicator;
                  },
                },
                {
                  title: say({ zh: '单位', en: 'Org unit' }),
                  key: 'unit',
                  render: (_, it) => (
                    <>
                      {it.unitName} <Typography.Text type="secondary">{it.unit}</Typography.Text>
                    </>
                  ),
                },
                {
                  title: say({ zh: '组', en: 'Group' }),
                  key: 'group',
                  render: (_, it) =>
                    it.breakdown == null ? '' : `${titleOf(it.breakdown)} ${it.group ?? ''}`,
                },
                {
                  title: say({ zh: '之前', en: 'Before' }),
                  key: 'before',
                  align: 'right',
                  render: (_, it) => shown(it, it.before),
                },
                {
                  title: say({ zh: '之后', en: 'After' }),
                  key: 'after',
                  align: 'right',
                  render: (_, it) => shown(it, it.after),
                },
                {
                  title: say({ zh: '差', en: 'Difference' }),
                  key: 'difference',
                  align: 'right',
                  render: (_, it) =>
                    typeof it.before?.value === 'number' && typeof it.after?.value === 'number'
                      ? differenceText(it.after.value - it.before.value, language)
                      : '—',
                },
                {
                  title: say({ zh: '原因', en: 'Why' }),
                  key: 'cause',
                  render: (_, it) => say(it.title),
                },
              ]}
            />
          )}
        </>
      )}
    </Section>
  );
}
