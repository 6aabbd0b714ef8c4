import { Flex, Select, Typography } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useSpeech } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { DataFindingsDocument, type DataFindingKind } from '../../operations/generated.ts';
import { FindingRows } from '../../parts/finding-rows.tsx';
import { numberText } from '../../parts/number.ts';
import { PageButtons } from '../../parts/page-buttons.tsx';
import { Problem } from '../../parts/problem.tsx';

/** Contradictions in the stored data: counts by check, and the rows. */
export function Findings(): React.JSX.Element {
  const { say, language } = useSpeech();
  const { get, list, set } = useAddress();
  const kinds = list('kinds') as DataFindingKind[];
  const after = get('after');
  const result = useLiveQuery(DataFindingsDocument, {
    kinds: kinds.length > 0 ? kinds : null,
    after,
  });
  const all = useLiveQuery(DataFindingsDocument, { kinds: null, after: null });
  const count = (value: number): string => numberText(value, language);
  const page = result.data?.dataFindings;
  const counts = all.data?.dataFindings.counts ?? [];
  if (result.error && !page) return <Problem error={result.error} again={result.again} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {say({
          zh: '以下记录与其他记录矛盾，数字会因此不准；请在登记表中更正，或重新做单位调整。',
          en:
            'These rows contradict others, so that figures are off; correct them in the ' +
            'registers, or reorganise the units again.',
        })}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <Select
          mode="multiple"
          allowClear
          style={{ minWidth: 320 }}
          aria-label={say({ zh: '核对项目', en: 'Checks' })}
          placeholder={say({ zh: '全部项目', en: 'all checks' })}
          value={kinds}
          onChange={(chosen) => {
            set({ kinds: chosen, after: null });
          }}
          options={counts.map((kind) => ({
            value: kind.kind,
            label: `${say(kind.title)}${say({ zh: '：', en: ': ' })}${count(kind.count)}`,
          }))}
        />
        {page && (
          <Typography.Text strong>
            {say({
              zh: `共 ${count(page.totalCount)} 处`,
              en: `${count(page.totalCount)} in all`,
            })}
          </Typography.Text>
        )}
      </Flex>
      <FindingRows rows={page?.nodes ?? []} isLoading={result.isLoading} />
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
