import { Table, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../app/language.tsx';
import type { DataCheckFragment } from '../../operations/generated.ts';
import { numberText } from '../../parts/number.ts';

/** A check with its findings; `isCounted`: its rows may not be read. */
export type CheckRow = DataCheckFragment & { readonly isCounted: boolean };

const SEVERITIES = {
  CONTRADICTION: { zh: '矛盾', en: 'contradiction', colour: 'error' },
  DOUBT: { zh: '存疑', en: 'doubtful', colour: 'warning' },
} as const;

/** Checks as a table; those with rows to read can be chosen. */
export function Checks({
  rows,
  chosen,
  onChoose,
  isLoading,
}: {
  readonly rows: readonly CheckRow[];
  readonly chosen: readonly string[];
  readonly onChoose: (kinds: string[]) => void;
  readonly isLoading: boolean;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const countText = ({ count, isCounted }: CheckRow): string => {
    if (!isCounted) return numberText(count, language);
    return count === 0
      ? t({ zh: '不足 10', en: 'below 10' })
      : t({
          zh: `${numberText(count, language)} 以上`,
          en: `${numberText(count, language)} or more`,
        });
  };
  return (
    <Table<CheckRow>
      size="small"
      className="checks"
      loading={isLoading}
      rowKey="kind"
      dataSource={rows}
      pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small' }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t({ zh: '没有发现。', en: 'Nothing found.' }) }}
      rowSelection={{
        // the head of a table that scrolls is there twice: nothing in it may take the focus
        hideSelectAll: true,
        selectedRowKeys: [...chosen],
        onChange: (keys) => {
          onChoose(keys.map(String));
        },
        getCheckboxProps: ({ isCounted }) => ({ disabled: isCounted }),
      }}
      columns={[
        {
          title: t({ zh: '轻重', en: 'Severity' }),
          key: 'severity',
          render: (_, { severity }) => (
            <Tag color={SEVERITIES[severity].colour}>{t(SEVERITIES[severity])}</Tag>
          ),
        },
        {
          title: t({ zh: '项目', en: 'Check' }),
          key: 'title',
          render: (_, { title, rule }) => (
            <>
              {t(title)}
              <div>
                <Typography.Text type="secondary">
                  {t({ zh: `应当：${rule.zh}`, en: `Should be: ${rule.en}` })}
                </Typography.Text>
              </div>
            </>
          ),
        },
        {
          title: t({ zh: '登记表', en: 'Register' }),
          key: 'register',
          render: (_, { register, registerTitle, isCounted }) =>
            isCounted ? t(registerTitle) : <Link to={`/data/${register}`}>{t(registerTitle)}</Link>,
        },
        {
          title: t({ zh: '处数', en: 'Findings' }),
          key: 'count',
          align: 'right',
          render: (_, row) => countText(row),
        },
      ]}
    />
  );
}
