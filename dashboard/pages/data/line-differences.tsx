import { Button, Flex, Select, Table, Typography } from 'antd';
import { Link } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  LineDifferencesDocument,
  type EdgeLine,
  type LineDifferencesQuery,
} from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { numberText } from '../../parts/number.ts';
import { PageButtons } from '../../parts/page-buttons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { LINE_NAMES, LINES } from '../../parts/reading.ts';
import { UnitChooser } from '../../parts/unit-chooser.tsx';

type Row = LineDifferencesQuery['lineDifferences']['nodes'][number];
type Place = Row['places'][number];

const FORMS = ['csv', 'xlsx'] as const;
const OTHERS: readonly EdgeLine[] = LINE_NAMES.filter((line) => line !== 'union');

/** A link to an org unit; nothing where there is none. */
const UnitLink = ({ unit }: { readonly unit: Place['parent'] }): React.JSX.Element | null =>
  unit == null ? null : (
    <Link to={`/units/${encodeURIComponent(unit.code)}`} style={{ textDecoration: 'underline' }}>
      {unit.name}
    </Link>
  );

/** The units whose district on some line is not that on the union line, in pages, and as files. */
export function LineDifferences(): React.JSX.Element {
  const { t, language, aside } = useLanguage();
  const { get, list, set } = useAddress();
  const lines = list('lines').filter((line): line is EdgeLine => OTHERS.includes(line as EdgeLine));
  const root = get('under');
  const after = get('after');
  const result = useLiveQuery(LineDifferencesDocument, {
    root,
    lines: lines.length > 0 ? lines : null,
    after,
  });
  const page = result.data?.lineDifferences;
  const search = new URLSearchParams({
    ...(root === null ? {} : { root }),
    ...(lines.length > 0 ? { lines: lines.join() } : {}),
  }).toString();
  if (result.error && !page) return <Problem error={result.error} again={result.again} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {t({
          zh: '以下单位今天在某条隶属线上所属的辖市区与工会线不同；数字默认按工会线汇总。',
          en:
            'Today these units lie in another district on some line than on that of the union; ' +
            'figures are added up along the union line unless another is chosen.',
        })}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <UnitChooser
          width={220}
          value={root ?? ''}
          placeholder={t({ zh: '全部单位', en: 'all units' })}
          onChoose={(code) => {
            set({ under: code, after: null });
          }}
        />
        {root !== null && (
          <Button
            onClick={() => {
              set({ under: null, after: null });
            }}
          >
            {t({ zh: '全部', en: 'all' })}
          </Button>
        )}
        <Select
          mode="multiple"
          allowClear
          style={{ minWidth: 240 }}
          aria-label={t({ zh: '隶属线', en: 'Lines' })}
          placeholder={t({ zh: '全部隶属线', en: 'all lines' })}
          value={lines}
          onChange={(chosen) => {
            set({ lines: chosen, after: null });
          }}
          options={OTHERS.map((value) => ({ value, label: t(LINES[value]) }))}
        />
        {page && (
          <Typography.Text strong>
            {t({
              zh: `共 ${numberText(page.totalCount, language)} 个`,
              en: `${numberText(page.totalCount, language)} in all`,
            })}
          </Typography.Text>
        )}
        {FORMS.map((form) => (
          <DownloadButton
            key={form}
            address={`/lines/differences.${form}?${search}`}
            label={form.toUpperCase()}
          />
        ))}
      </Flex>
      <Table<Row>
        size="small"
        loading={result.isLoading}
        dataSource={page?.nodes ?? []}
        rowKey={({ unit }) => unit.code}
        pagination={false}
        scroll={{ x: true }}
        columns={[
          {
            title: t({ zh: '单位', en: 'Org unit' }),
            key: 'unit',
            render: (_, { unit }) => (
              <>
                <UnitLink unit={unit} />
                {aside(unit.code)}
              </>
            ),
          },
          ...LINE_NAMES.map((line) => ({
            title: t(LINES[line]),
            key: line,
            render: (_: unknown, { places }: Row) => (
              <UnitLink unit={places.find((place) => place.line === line)?.parent} />
            ),
          })),
        ]}
      />
      {page && (
        <PageButtons
          page={page.pageInfo}
          onMove={(after) => {
            set({ after });
          }}
        />
      )}
    </Flex>
  );
}
