import { Alert, Flex, Select, Tabs, Typography } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { registersByPart } from '../../base/policy-parts.ts';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { RegistersDocument } from '../operations/generated.ts';
import { Heading } from '../parts/heading.tsx';
import { Problem } from '../parts/problem.tsx';
import { Import } from './data/import.tsx';
import { LineDifferences } from './data/line-differences.tsx';
import { isQualityView, QualityViews } from './data/quality-views.tsx';
import { RegisterTable } from './data/register-table.tsx';

/** The registers as tables, checks, data quality, outliers, units whose lines differ, import and templates. */
export default function DataPage(): React.JSX.Element {
  const { t, aside } = useLanguage();
  const { rights } = useViewer();
  const { register: wanted } = useParams();
  const { get, set } = useAddress();
  const go = useNavigate();
  const { data, error } = useLiveQuery(RegistersDocument, {});
  const readable = data?.registers.filter((register) => register.readable) ?? [];
  const register =
    readable.find(({ many }) => many === wanted) ??
    (wanted === undefined ? readable[0] : undefined);
  const hidden = data?.registers.find(
    ({ many, readable: isReadable }) => many === wanted && !isReadable,
  );
  const table = (
    <Flex vertical gap={12}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 280 }}
        aria-label={t({ zh: '登记表', en: 'Register' })}
        value={register?.many}
        onChange={(many: string) => void go(`/data/${many}`)}
        options={registersByPart(readable).map(({ part, things }) => ({
          label: t(part.title),
          options: things.map((register) => ({
            value: register.many,
            label: `${t(register.title)}${aside(register.table)}`,
          })),
        }))}
      />
      {wanted !== undefined && data && !register && !hidden && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `没有名为“${wanted}”的登记表。`,
            en: `There is no register "${wanted}".`,
          })}
        />
      )}
      {hidden && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `此密钥无权读取“${hidden.title.zh}”。`,
            en: `This key may not read ${hidden.title.en}.`,
          })}
        />
      )}
      {register && (
        <>
          <Typography.Text type="secondary">
            {t({ zh: `一行是：${register.row.zh}`, en: `A row is ${register.row.en}` })}
          </Typography.Text>
          <RegisterTable key={register.many} register={register} />
        </>
      )}
    </Flex>
  );
  const mayImport = rights.includes('IMPORT_PACKAGES');
  const tab = get('tab');
  const isChecked = isQualityView(tab);
  const isTab = tab === 'lines' || (tab === 'import' && mayImport);
  const active = isChecked ? 'check' : isTab ? tab : 'table';
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '数据', en: 'Data' })} />
      {get('tab') === 'import' && !mayImport && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '导入需要 STATISTICIAN 密钥。',
            en: 'Importing needs a STATISTICIAN key.',
          })}
        />
      )}
      {error && !data ? (
        <Problem error={error} />
      ) : (
        <Tabs
          activeKey={active}
          onChange={(chosen) => {
            set({
              tab: chosen === 'table' ? null : chosen,
              kinds: null,
              lines: null,
              under: null,
              indicator: null,
              order: null,
              after: null,
            });
          }}
          items={[
            { key: 'table', label: t({ zh: '登记表', en: 'Registers' }), children: table },
            {
              key: 'check',
              label: t({ zh: '核对', en: 'Check' }),
              children: isChecked && <QualityViews view={tab} />,
            },
            {
              key: 'lines',
              label: t({ zh: '隶属差异', en: 'Lines' }),
              children: tab === 'lines' && <LineDifferences />,
            },
            ...(mayImport
              ? [{ key: 'import', label: t({ zh: '导入', en: 'Import' }), children: <Import /> }]
              : []),
          ]}
        />
      )}
    </Flex>
  );
}
