import { Table, type TableColumnType } from 'antd';
import type { Bilingual } from '../../../base/language.ts';
import { useSpeech } from '../../app/language.tsx';
import type { TableReport } from '../../../base/import-report.ts';
import type { PackageReport } from '../../client/send-package.ts';
import { numberText } from '../../parts/number.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';

/** The report of a file by table; choosing a table filters the faults. */
export function Tables({
  report,
  chosen,
  onChoose,
}: {
  readonly report: PackageReport;
  readonly chosen: string | null;
  readonly onChoose: (table: string) => void;
}): React.JSX.Element {
  const { say, language, list } = useSpeech();
  const { tableTitle } = useRegisterTitles();
  const count = (value: number): string => numberText(value, language);
  const counted = (
    dataIndex: keyof TableReport,
    title: Bilingual,
  ): TableColumnType<TableReport> => ({
    title: say(title),
    dataIndex,
    align: 'right',
    render: count,
  });
  return (
    <Table<TableReport>
      size="small"
      rowKey="table"
      dataSource={report.tables}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowSelection={
        report.faultCount === 0
          ? undefined
          : {
              type: 'radio',
              selectedRowKeys: chosen === null ? [] : [chosen],
              onSelect: ({ table }) => {
                onChoose(table);
              },
              getCheckboxProps: ({ table, faulty }) => ({
                disabled: faulty === 0 && !report.faults.some((fault) => fault.table === table),
                'aria-label': say({
                  zh: `只看 ${table} 的错误`,
                  en: `only the faults of ${table}`,
                }),
              }),
            }
      }
      columns={[
        {
          title: say({ zh: '表', en: 'Table' }),
          key: 'table',
          render: (_, { table }) => <span title={table}>{tableTitle(table)}</span>,
        },
        counted('read', { zh: '读到', en: 'Read' }),
        {
          title: say({ zh: '有错', en: 'Faulty' }),
          key: 'faulty',
          align: 'right',
          render: (_, { table, faulty }) =>
            faulty === 0 && report.faults.some((fault) => fault.table === table)
              ? say({ zh: '表头', en: 'header' })
              : count(faulty),
        },
        counted('inserted', { zh: '新增', en: 'New' }),
        counted('updated', { zh: '改动', en: 'Changed' }),
        counted('unchanged', { zh: '不变', en: 'Unchanged' }),
        {
          title: say({ zh: '多余的列', en: 'Surplus columns' }),
          key: 'surplus',
          render: (_, table) => list(table.surplus),
        },
      ]}
    />
  );
}
