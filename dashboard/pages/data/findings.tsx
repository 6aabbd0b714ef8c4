import { Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  DataChecksDocument,
  DataFindingsDocument,
  type DataFindingKind,
} from '../../operations/generated.ts';
import { FindingRows } from '../../parts/finding-rows.tsx';
import { numberText } from '../../parts/number.ts';
import { PageButtons } from '../../parts/page-buttons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { UnderChooser } from '../../parts/under-chooser.tsx';
import { Checks, type CheckRow } from './checks.tsx';

/** Contradictions and doubts in the stored data: the checks with their numbers, and the rows. */
export function Findings(): React.JSX.Element {
  const { t, language } = useLanguage();
  const address = useAddress();
  const { get, list, set } = address;
  const [isAll, setIsAll] = useState(false);
  const kinds = list('kinds') as DataFindingKind[];
  const after = get('after');
  const unit = get('under');
  const result = useLiveQuery(DataFindingsDocument, {
    kinds: kinds.length > 0 ? kinds : null,
    unit,
    after,
  });
  const checks = useLiveQuery(DataChecksDocument, { unit });
  const count = (value: number): string => numberText(value, language);
  const page = result.data?.dataFindings;
  const { counts = [], countsOnly = [] } = checks.data?.dataFindings ?? {};
  const rows: CheckRow[] = [
    ...counts.map((check) => ({ ...check, isCounted: false })),
    ...countsOnly.map((check) => ({ ...check, isCounted: true })),
  ].sort((a, b) => Number(a.severity === 'DOUBT') - Number(b.severity === 'DOUBT'));
  if (result.error && !page) return <Problem error={result.error} again={result.again} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {t({
          zh: '“矛盾”的记录与其他记录不能同时成立，数字会因此不准；“存疑”的请核对，也可能无误。请在登记表中更正，或重新做单位调整。',
          en:
            'Contradictions cannot be true together, so that figures are off; what is doubtful may be ' +
            'right, but look. Correct the rows in the registers, or reorganise the units again.',
        })}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <UnderChooser address={address} />
        <Checkbox
          checked={isAll}
          onChange={({ target }) => {
            setIsAll(target.checked);
          }}
        >
          {t({
            zh: `列出全部 ${count(rows.length)} 个项目`,
            en: `list all ${count(rows.length)} checks`,
          })}
        </Checkbox>
      </Flex>
      <Checks
        rows={rows.filter((row) => isAll || row.count > 0 || kinds.includes(row.kind))}
        chosen={kinds}
        isLoading={checks.isLoading}
        onChoose={(chosen) => {
          set({ kinds: chosen, after: null });
        }}
      />
      {page && (
        <Typography.Text strong>
          {t({
            zh: `共 ${count(page.totalCount)} 处${kinds.length > 0 ? '（所选项目）' : ''}`,
            en: `${count(page.totalCount)} in all${kinds.length > 0 ? ' of the chosen checks' : ''}`,
          })}
        </Typography.Text>
      )}
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
