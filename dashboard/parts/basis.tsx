import { Typography } from 'antd';
import type { Bilingual } from '../../base/language.ts';
import { useLanguage } from '../app/language.tsx';

/**
 * The basis of numbers that are not figures of an indicator: how they are counted, and the revision
 * of the data.
 */
export function Basis({
  words,
  revision,
}: {
  readonly words: Bilingual;
  readonly revision: number;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Typography.Paragraph type="secondary" style={{ fontSize: 12, margin: '8px 0 0' }}>
      {t({
        zh: `口径：${words.zh}数据修订 ${revision}。`,
        en: `How it is counted: ${words.en} Revision ${revision} of the data.`,
      })}
    </Typography.Paragraph>
  );
}
