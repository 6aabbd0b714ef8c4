import { Button, Flex, Table } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { PackageFault, PackageReport } from '../../client/send-package.ts';
import { numberText } from '../../parts/number.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';

/** The faults of a file, cell by cell; of one table or of all. */
export function Faults({
  report,
  table,
  onAll,
}: {
  readonly report: PackageReport;
  readonly table: string | null;
  readonly onAll: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { tableTitle, columnTitle } = useRegisterTitles();
  const count = (value: number): string => numberText(value, language);
  const { faultCount, faults } = report;
  const shown = table === null ? faults : faults.filter((fault) => fault.table === table);
  const all = t({
    zh: `错误 ${count(faultCount)} 处${faultCount > faults.length ? `，列出前 ${count(faults.length)} 处` : ''}`,
    en:
      `${count(faultCount)} ` +
      `faults${faultCount > faults.length ? `, the first ${count(faults.length)} are listed` : ''}`,
  });
  return (
    <Table<PackageFault>
      size="small"
      rowKey={(fault) =>
        [fault.table, fault.row, fault.column, fault.code, fault.message].join(' ')
      }
      dataSource={shown}
      pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
      title={() =>
        table === null ? (
          all
        ) : (
          <Flex justify="space-between" align="center">
            {t({
              zh: `${tableTitle(table)}：列出 ${count(shown.length)} 处`,
              en: `${tableTitle(table)}: ${count(shown.length)} listed`,
            })}
            <Button size="small" onClick={onAll}>
              {t({ zh: '全部表', en: 'All tables' })}
            </Button>
          </Flex>
        )
      }
      columns={[
        ...(table === null && report.tables.length > 1
          ? [
              {
                title: t({ zh: '表', en: 'Table' }),
                key: 'table',
                render: (_: unknown, fault: PackageFault) => (
                  <span title={fault.table}>{tableTitle(fault.table)}</span>
                ),
              },
            ]
          : []),
        { title: t({ zh: '行', en: 'Row' }), dataIndex: 'row', align: 'right' },
        {
          title: t({ zh: '列', en: 'Column' }),
          key: 'column',
          render: (_, fault) =>
            fault.column !== null && (
              <span title={fault.column} style={{ whiteSpace: 'nowrap' }}>
                {columnTitle(fault.table, fault.column)}
              </span>
            ),
        },
        { title: t({ zh: '值', en: 'Value' }), dataIndex: 'value' },
        {
          title: t({ zh: '说明', en: 'What is wrong' }),
          key: 'message',
          render: (_, fault) => <span title={fault.code}>{fault.message}</span>,
        },
      ]}
    />
  );
}
