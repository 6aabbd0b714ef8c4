import { Flex, Table, Tooltip, Typography } from 'antd';
import { WarningOutlined } from '@ant-design/icons';
import { useLanguage } from '../../app/language.tsx';
import type { PackageFault, PackageReport, TableRows } from '../../client/send-package.ts';
import { numberText } from '../../parts/number.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';

type Row = TableRows['rows'][number];

/** A cell of a file, marked if it has a fault. */
function Cell({
  text,
  faults,
}: {
  readonly text: string;
  readonly faults: readonly PackageFault[];
}): React.JSX.Element {
  const { t } = useLanguage();
  const messages = faults.map(({ message }) => message).join(' ');
  if (faults.length === 0) return <>{text}</>;
  return (
    <Tooltip title={messages}>
      <Typography.Text type="danger" tabIndex={0} aria-label={`${text} – ${messages}`}>
        <WarningOutlined aria-hidden /> {text === '' ? t({ zh: '（空）', en: '(empty)' }) : text}
      </Typography.Text>
    </Tooltip>
  );
}

/** The rows of the file that have a fault, as they are in the file; of one table or of all. */
export function FaultyRows({
  report: { faults, faultyRows, tables },
  table,
}: {
  readonly report: PackageReport;
  readonly table: string | null;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { tableTitle, columnTitle } = useRegisterTitles();
  const shown = faultyRows.filter((row) => table === null || row.table === table);
  const title = (name: string, count: number): string => {
    const faulty = tables.find((table) => table.table === name)?.faulty ?? count;
    const first =
      faulty > count
        ? {
            zh: `的前 ${numberText(count, language)} 行`,
            en: `, the first ${numberText(count, language)}`,
          }
        : { zh: '', en: '' };
    return t({
      zh: `${tableTitle(name)}：文件中有错的 ${numberText(faulty, language)} 行${first.zh}`,
      en: `${tableTitle(name)}: ${numberText(faulty, language)} faulty rows of the file${first.en}`,
    });
  };
  return (
    <Flex vertical gap={16}>
      {shown.map(({ table: name, columns, rows }) => {
        const at = new Map<string, PackageFault[]>();
        for (const fault of faults)
          if (fault.table === name)
            at.set(`${fault.row} ${fault.column}`, [
              ...(at.get(`${fault.row} ${fault.column}`) ?? []),
              fault,
            ]);
        const faultsAt = (row: number, column: string | null): readonly PackageFault[] =>
          at.get(`${row} ${column}`) ?? [];
        return (
          <Table<Row>
            key={name}
            size="small"
            className="faulty-rows"
            rowKey="row"
            dataSource={rows}
            title={() => title(name, rows.length)}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
            columns={[
              {
                title: t({ zh: '行', en: 'Row' }),
                key: 'row',
                align: 'right',
                fixed: 'left',
                render: (_, { row }) => <Cell text={String(row)} faults={faultsAt(row, null)} />,
              },
              ...columns.map((column, index) => ({
                title: <span title={column}>{columnTitle(name, column)}</span>,
                key: column,
                render: (_: unknown, { row, cells }: Row) => (
                  <Cell text={cells[index]!} faults={faultsAt(row, column)} />
                ),
              })),
            ]}
          />
        );
      })}
    </Flex>
  );
}
