import { Alert, Flex } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { PackageReport } from '../../client/send-package.ts';
import { FindingRows } from '../../parts/finding-rows.tsx';
import { numberText } from '../../parts/number.ts';

/**
 * Contradictions that rows of a package cause; they do not prevent the import. Nothing if there are
 * none.
 */
export function Warnings({
  report: { warningCount, warnings },
}: {
  readonly report: PackageReport;
}): React.JSX.Element | null {
  const { t, language } = useLanguage();
  if (warningCount === 0) return null;
  const count = (value: number): string => numberText(value, language);
  const first = warnings.length < (warningCount ?? 0);
  return (
    <Flex vertical gap={8}>
      <Alert
        type="warning"
        showIcon
        title={
          warningCount === null
            ? t({
                zh: '行数较多，检查时未核对数据之间的矛盾；写入后列出。',
                en: 'Too many rows to look for contradictions in a check; they are listed once it is written.',
              })
            : t({
                zh:
                  `警告 ${count(warningCount)} 处：数据之间有矛盾，` +
                  `不妨碍写入${first ? `；列出前 ${count(warnings.length)} 处，其余见“核对”` : ''}。`,
                en:
                  `${count(warningCount)} warnings: rows that contradict each other; they do ` +
                  'not hinder the ' +
                  `import${first ? `; the first ${count(warnings.length)} are listed, the rest under "Check"` : ''}.`,
              })
        }
      />
      {warnings.length > 0 && <FindingRows rows={warnings} pageSize={10} />}
    </Flex>
  );
}
