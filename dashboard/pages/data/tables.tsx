import { Table, type TableColumnType } from 'antd';
import type { Bilingual } from '../../../base/language.ts';
import { useLanguage } from '../../app/language.tsx';
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
  const { t, language, list } = useLanguage();
  const { tableTitle } = useRegisterTitles();
  const count = (value: number): string => numberText(value, language);
  const countCell = (
    dataIndex: keyof TableReport,
    title: Bilingual,
  ): TableColumnType<TableReport> => ({
    title: t(title),
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
                'aria-label': t({
                  zh: `只看 ${table} 的错误`,
                  en: `only the faults of ${table}`,
                }),
              }),
            }
      }
      columns={[
        {
          title: t({ zh: '表', en: 'Table' }),
          key: 'table',
          render: (_, { table }) => <span title={table}>{tableTitle(table)}</span>,
        },
        countCell('read', { zh: '读到', en: 'Read' }),
        {
          title: t({ zh: '有错', en: 'Faulty' }),
          key: 'faulty',
          align: 'right',
          render: (_, { table, faulty }) =>
            faulty === 0 && report.faults.some((fault) => fault.table === table)
              ? t({ zh: '表头', en: 'header' })
              : count(faulty),
        },
        countCell('inserted', { zh: '新增', en: 'New' }),
        countCell('updated', { zh: '改动', en: 'Changed' }),
        countCell('unchanged', { zh: '不变', en: 'Unchanged' }),
        {
          title: t({ zh: '多余的列', en: 'Surplus columns' }),
          key: 'surplus',
          render: (_, table) => list(table.surplus),
        },
      ]}
    />
  );
}
