import { Table } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import type { PackageFault, PackageReport } from '../../client/send-package.ts';
import { numberText } from '../../parts/number.ts';
import { useRegisters } from './registers.ts';

/** What is wrong in a file, cell by cell; of one table, or of all. */
export function Faults({ report, table }: { readonly report: PackageReport; readonly table: string | null }): React.JSX.Element {
  const { say, language } = useSpeech(), { tableTitle, columnTitle } = useRegisters(), count = (value: number): string => numberText(value, language), { faultCount, faults } = report;
  return (
    <Table<PackageFault>
      size="small" rowKey={(it) => [it.table, it.row, it.column, it.code, it.message].join(' ')} dataSource={table === null ? faults : faults.filter((it) => it.table === table)} scroll={{ x: 'max-content' }} pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
      title={() => say({ zh: `错误 ${count(faultCount)} 处${faultCount > faults.length ? `，列出前 ${count(faults.length)} 处` : ''}`, en: `${count(faultCount)} faults${faultCount > faults.length ? `, the first ${count(faults.length)} are listed` : ''}` })}
      columns={[
        { title: say({ zh: '表', en: 'Table' }), key: 'table', render: (_, it) => <span title={it.table}>{tableTitle(it.table)}</span> }, { title: say({ zh: '行', en: 'Row' }), dataIndex: 'row', align: 'right' },
        { title: say({ zh: '列', en: 'Column' }), key: 'column', render: (_, it) => it.column !== null && <span title={it.column}>{columnTitle(it.table, it.column)}</span> }, { title: say({ zh: '值', en: 'Value' }), dataIndex: 'value' },
        { title: say({ zh: '说明', en: 'What is wrong' }), key: 'message', render: (_, it) => <div title={it.code} style={{ minWidth: 160, maxWidth: 260, whiteSpace: 'normal' }}>{it.message}</div> },
      ]}
    />
  );
}
