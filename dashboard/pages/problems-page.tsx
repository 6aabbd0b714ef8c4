import { Card, DatePicker, Flex, Table, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useAddress, useRoot } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { ProblemGroupsDocument, type ProblemGroupsQuery } from '../operations/generated.ts';
import { ClauseTags } from '../parts/clause.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Heading } from '../parts/heading.tsx';
import { numberText } from '../parts/number.ts';
import { Problem } from '../parts/problem.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { ProblemFilters, filterIn } from './problems/filters.tsx';
import { ProblemRows } from './problems/rows.tsx';
import { LEVELS, WEIGHTS } from './problems/words.ts';

type Group = ProblemGroupsQuery['problems']['groups'][number];

const DAY = 'YYYY-MM-DD';

const FILES = {
  xlsx: { zh: '工作簿（XLSX）', en: 'Workbook (XLSX)' },
  csv: { zh: 'CSV', en: 'CSV' },
  docx: { zh: '公文（DOCX）', en: 'Document (DOCX)' },
  pdf: { zh: '公文（PDF）', en: 'Document (PDF)' },
} as const;

const keyOf = ({ code, weight, level }: Group): string => [code, weight, level].join('.');

/** The supervision list: problems by kind, the worst first, each kind unfolding to all its org units. */
export default function ProblemsPage(): React.JSX.Element {
  const { t, language } = useLanguage();
  const { today, root: top } = useViewer();
  const address = useAddress();
  const root = useRoot() ?? top.code;
  const asOf = address.get('asOf') ?? today;
  const where = filterIn(address);
  const result = useLiveQuery(ProblemGroupsDocument, { unit: root, asOf, where });
  const list = result.data?.problems;
  const open = address.list('open');
  const only = list?.groups.length === 1 ? list.groups.map(keyOf) : [];
  const count = (value: number): string => numberText(value, language);
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '督办单', en: 'Problems' })} />
      <Flex gap={8} wrap align="center">
        <UnitChooser
          width={260}
          value={list?.unit.name ?? root}
          onChoose={(code) => {
            address.set({ root: code });
          }}
        />
        <DatePicker
          allowClear={false}
          aria-label={t({ zh: '截至日期', en: 'As of' })}
          value={dayjs(asOf)}
          maxDate={dayjs(today)}
          format={DAY}
          onChange={(day) => {
            const chosen = day?.format(DAY) ?? today;
            address.set({ asOf: chosen === today ? null : chosen });
          }}
        />
        <ProblemFilters address={address} />
      </Flex>
      {result.error && !list && <Problem error={result.error} again={result.again} />}
      <Card
        size="small"
        aria-busy={result.isLoading}
        title={
          <h2 style={{ font: 'inherit', margin: 0 }}>
            {list
              ? t({
                  zh: `${list.unit.name}，截至 ${list.asOf}：共 ${count(list.totalCount)} 项`,
                  en: `${list.unit.name}, as of ${list.asOf}: ${count(list.totalCount)} in all`,
                })
              : t({ zh: '督办事项', en: 'Problems' })}
          </h2>
        }
        extra={
          <Flex gap={8} wrap>
            {Object.entries(FILES).map(([ending, label]) => (
              <DownloadButton
                key={ending}
                address={`/analytics/problems.${ending}`}
                body={{ unit: root, asOf, where }}
                label={t(label)}
              />
            ))}
          </Flex>
        }
      >
        <Table<Group>
          size="small"
          rowKey={keyOf}
          loading={result.isLoading && !list}
          dataSource={list?.groups ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: t({ zh: '没有符合条件的督办事项。', en: 'No problem matches.' }),
          }}
          expandable={{
            expandedRowKeys: [...open, ...only],
            onExpandedRowsChange: (keys) => {
              address.set({ open: keys.map(String).filter((key) => !only.includes(key)) }, true);
            },
            expandedRowRender: ({ code, weight, level }) => (
              <ProblemRows
                unit={root}
                asOf={asOf}
                where={{ ...where, codes: [code], weights: [weight], levels: [level] }}
              />
            ),
          }}
          columns={[
            {
              title: t({ zh: '轻重', en: 'Weight' }),
              key: 'weight',
              render: (_, { weight }) => (
                <Tag color={WEIGHTS[weight].colour}>{t(WEIGHTS[weight])}</Tag>
              ),
            },
            {
              title: t({ zh: '问题', en: 'Problem' }),
              key: 'title',
              render: (_, { title, rule, indicator }) => (
                <>
                  <Link to={`/indicators/${indicator.code}`}>{t(title)}</Link>
                  {rule && (
                    <div>
                      <Typography.Text type="secondary">{t(rule.article)}</Typography.Text>
                    </div>
                  )}
                </>
              ),
            },
            {
              title: t({ zh: '条款', en: 'Clauses' }),
              key: 'clauses',
              render: (_, { indicator }) => <ClauseTags codes={indicator.clauses} />,
            },
            {
              title: t({ zh: '层级', en: 'Level' }),
              key: 'level',
              render: (_, { level }) => t(LEVELS[level]),
            },
            {
              title: t({ zh: '项数', en: 'Number' }),
              key: 'count',
              align: 'right',
              render: (_, group) => count(group.count),
            },
            {
              title: t({ zh: '至少还需', en: 'At least' }),
              key: 'needed',
              align: 'right',
              render: (_, { needed }) => (needed == null ? '—' : count(needed)),
            },
            {
              title: t({ zh: '逾期', en: 'Overdue' }),
              key: 'overdue',
              align: 'right',
              render: (_, { overdue }) => count(overdue),
            },
            {
              title: t({ zh: '已落实责任', en: 'With an owner' }),
              key: 'assigned',
              align: 'right',
              render: (_, { assigned }) => count(assigned),
            },
          ]}
        />
      </Card>
    </Flex>
  );
}
