import { Table } from 'antd';
import { Link } from 'react-router';
import type { Bilingual } from '../../base/language.ts';
import { useLanguage } from '../app/language.tsx';

/** A finding: a stored row that contradicts others. */
export interface FindingRow {
  readonly kind: string;
  readonly title: Bilingual;
  /** the register, by the name of its page */
  readonly register: string;
  readonly registerTitle: Bilingual;
  readonly key: string;
  readonly unitCode?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly message: string;
}

/** Findings as a table: message, row, unit, day. */
export function FindingRows({
  rows,
  isLoading = false,
  pageSize,
}: {
  readonly rows: readonly FindingRow[];
  readonly isLoading?: boolean;
  /** rows of a page; default: all */
  readonly pageSize?: number;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Table<FindingRow>
      className="findings"
      size="small"
      loading={isLoading}
      rowKey={(finding) => [finding.kind, finding.key, finding.day, finding.message].join(' ')}
      dataSource={rows}
      scroll={{ x: 1_000 }}
      pagination={
        pageSize === undefined ? false : { pageSize, hideOnSinglePage: true, size: 'small' }
      }
      columns={[
        {
          title: t({ zh: '项目', en: 'Check' }),
          key: 'kind',
          render: (_, finding) => t(finding.title),
        },
        {
          title: t({ zh: '登记表', en: 'Register' }),
          key: 'register',
          render: (_, finding) => (
            <Link to={`/data/${finding.register}`}>{t(finding.registerTitle)}</Link>
          ),
        },
        {
          title: t({ zh: '记录', en: 'Record' }),
          dataIndex: 'key',
          render: (key: string) => <code>{key}</code>,
        },
        {
          title: t({ zh: '单位', en: 'Org unit' }),
          key: 'unit',
          render: (_, { unitCode }) =>
            typeof unitCode === 'string' && (
              <Link to={`/units/${encodeURIComponent(unitCode)}`}>{unitCode}</Link>
            ),
        },
        { title: t({ zh: '自何日起', en: 'From' }), dataIndex: 'day', width: 110 },
        { title: t({ zh: '说明', en: 'What is wrong' }), dataIndex: 'message', width: '36%' },
      ]}
    />
  );
}
