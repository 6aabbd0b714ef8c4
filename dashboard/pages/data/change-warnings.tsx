import { Alert } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import { FindingRows, type FindingRow } from '../../parts/finding-rows.tsx';
import { numberText } from '../../parts/number.ts';

/** The contradictions of a change that was just written; nothing if there are none. */
export function ChangeWarnings({
  rows,
  onClose,
}: {
  readonly rows: readonly FindingRow[];
  readonly onClose: () => void;
}): React.JSX.Element | null {
  const { t, language } = useLanguage();
  if (rows.length === 0) return null;
  const count = numberText(rows.length, language);
  return (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose }}
      title={t({
        zh: `已写入，但与其他数据矛盾：${count} 处。请核对，必要时更正。`,
        en: `Written, but it contradicts other data in ${count} places. Check it, and correct what is wrong.`,
      })}
      description={<FindingRows rows={rows} pageSize={10} />}
    />
  );
}
