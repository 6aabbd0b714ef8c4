import { Alert, Button, Flex, Segmented, Table, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  EvidenceRowsDocument,
  type DimensionFilter,
  type EdgeLine,
  type EvidenceRowsQuery,
  type HierarchyReading,
} from '../operations/generated.ts';
import { DownloadButton } from './download-button.tsx';
import { numberText } from './number.ts';
import { Problem } from './problem.tsx';

/** The figure whose evidence is shown. */
export interface EvidenceOf {
  readonly indicator: string;
  readonly root: string;
  readonly period: string;
  readonly where: DimensionFilter[];
  readonly hierarchy: HierarchyReading;
  readonly line: EdgeLine;
}

type Evidence = EvidenceRowsQuery['evidence'];
type Row = Evidence['nodes'][number];

const SIZE = 10;

const PARTS = [
  { part: 'COUNTED', title: { zh: '计入的', en: 'Counted' } },
  { part: 'NOT_COUNTED', title: { zh: '未计入的', en: 'Not counted' } },
] as const;

/** The address of the register row of a row of evidence. */
function addressOf({ kind, register, key, unit }: Row): string | null {
  if (kind === 'UNIT') return unit == null ? null : `/units/${encodeURIComponent(unit.code)}`;
  if (register == null || key == null) return null;
  const filters = key.map(({ name, value }) => [`f.${name}`, value]);
  return `/data/${register}?${new URLSearchParams(filters).toString()}`;
}

/** The subjects counted in a figure, and the rest of its denominator, in pages. */
export function EvidenceList({ of }: { readonly of: EvidenceOf }): React.JSX.Element {
  const { t, language, aside } = useLanguage();
  const [part, setPart] = useState<(typeof PARTS)[number]['part']>('COUNTED');
  // cursors of the pages up to the open one
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const { data, error, isLoading } = useLiveQuery(EvidenceRowsDocument, {
    query: { ...of, part },
    first: SIZE,
    after: cursors.at(-1) ?? null,
  });
  const evidence = data?.evidence;
  return (
    <Flex vertical gap={8} className="evidence">
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{t({ zh: '依据', en: 'Evidence' })}</Typography.Text>
        <Segmented
          aria-label={t({ zh: '依据', en: 'Evidence' })}
          value={part}
          onChange={(chosen) => {
            setPart(chosen);
            setCursors([null]);
          }}
          options={PARTS.map(({ part: value, title }) => ({ value, label: t(title) }))}
        />
        {evidence && (
          <Typography.Text type="secondary">
            {evidence.total == null
              ? t({ zh: '不显示', en: 'withheld' })
              : t({ zh: '共 ', en: 'total ' }) + numberText(evidence.total, language)}
          </Typography.Text>
        )}
      </Flex>
      {error && !evidence && <Problem error={error} />}
      {evidence && evidence.totalCount == null ? (
        <Alert type="info" showIcon title={t(UNLISTED)} />
      ) : (
        <>
          <Table<Row>
            size="small"
            loading={isLoading}
            dataSource={evidence?.nodes ?? []}
            rowKey={(row) => evidence!.nodes.indexOf(row)}
            pagination={false}
            columns={[
              {
                title: t({ zh: '名称', en: 'Name' }),
                key: 'name',
                render: (_, row) => {
                  const address = addressOf(row);
                  const key = row.key?.map(({ value }) => value).join(' ') ?? '';
                  const name = row.name ?? row.personName ?? key;
                  const text =
                    name === ''
                      ? t({ zh: '不在可见范围', en: 'outside your scope' })
                      : name + (key === name || key === '' ? '' : aside(key));
                  return address === null ? text : <Link to={address}>{text}</Link>;
                },
              },
              {
                title: t({ zh: '单位', en: 'Org unit' }),
                key: 'unit',
                render: (_, { kind, unit }) =>
                  unit != null && kind !== 'UNIT' ? (
                    <Link to={`/units/${encodeURIComponent(unit.code)}`}>{unit.name}</Link>
                  ) : null,
              },
              {
                title: t({ zh: '日期', en: 'Day' }),
                onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
                key: 'day',
                render: (_, { day, on }) => day ?? on,
              },
            ]}
          />
          <Flex gap={8} justify="end" wrap>
            {['csv', 'xlsx'].map((ending) => (
              <DownloadButton
                key={ending}
                address={`/analytics/evidence.${ending}`}
                body={{ ...of, part }}
                label={ending.toUpperCase()}
              />
            ))}
            <Button
              size="small"
              disabled={cursors.length === 1}
              onClick={() => {
                setCursors(cursors.slice(0, -1));
              }}
            >
              {t({ zh: '上一页', en: 'Previous' })}
            </Button>
            <Button
              size="small"
              disabled={evidence?.pageInfo.hasNextPage !== true}
              onClick={() => {
                setCursors([...cursors, evidence!.pageInfo.endCursor ?? null]);
              }}
            >
              {t({ zh: '下一页', en: 'Next' })}
            </Button>
          </Flex>
        </>
      )}
    </Flex>
  );
}

const UNLISTED = {
  zh: '不逐行列出：答卷从不列出，人员只对 STATISTICIAN 密钥列出。',
  en: 'Not listed row by row: responses never are, people only for STATISTICIAN keys.',
} as const;
