import { Typography } from 'antd';
import type { Bilingual } from '../../../base/language.ts';
import { useLanguage } from '../../app/language.tsx';
import { viewOf } from './kinds.tsx';
import type { Column, Row } from './operations.ts';

/** The value of a cell: of a reference its name and key, of a code its title. */
export function CellValue({
  row,
  column,
  codes,
}: {
  readonly row: Row;
  readonly column: Column;
  readonly codes: readonly { readonly code: string; readonly title: Bilingual }[];
}): React.ReactNode {
  const { t } = useLanguage();
  const value = row[column.field];
  if (value === null || value === undefined)
    return <Typography.Text type="secondary">—</Typography.Text>;
  if (column.targetField != null) {
    const record = value as Record<string, string>;
    return (
      <>
        {column.targetName == null ? '' : record[column.targetName]}{' '}
        <Typography.Text type="secondary">{record[column.targetField]}</Typography.Text>
      </>
    );
  }
  if (typeof value === 'boolean')
    return value ? t({ zh: '是', en: 'yes' }) : t({ zh: '否', en: 'no' });
  const { show } = viewOf(column);
  if (show !== null) return show(value);
  const titleOf = (code: unknown): string => {
    const title = codes.find((one) => one.code === code)?.title;
    return title ? t(title) : String(code);
  };
  return Array.isArray(value) ? value.map(titleOf).join('；') : titleOf(value);
}
