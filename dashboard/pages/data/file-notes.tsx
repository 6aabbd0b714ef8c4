import { Alert } from 'antd';
import type { Bilingual } from '../../../base/language.ts';
import { useSpeech } from '../../app/language.tsx';
import type { PackageReport } from '../../client/send-package.ts';

const ENCODINGS = [
  ['ascii', 'ASCII'],
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GB18030'],
] as const;

/**
 * Notes on the files of a package: encodings, hidden rows, columns and sheets, cells filled from
 * merged cells.
 */
export function FileNotes({ report }: { readonly report: PackageReport }): React.JSX.Element {
  const { say, list } = useSpeech();
  const { tables, hiddenSheets } = report;
  const warnings: Bilingual[] = [];
  for (const { place, hiddenRows, hiddenColumns, filledCells } of tables) {
    const rows = `${hiddenRows.first.join(', ')}${hiddenRows.count > hiddenRows.first.length ? ' …' : ''}`;
    if (hiddenRows.count > 0)
      warnings.push({
        zh: `${place}：有 ${hiddenRows.count} 行是隐藏的，已照常读取（第 ${rows} 行）`,
        en: `${place}: ${hiddenRows.count} hidden rows were read like the others (${rows})`,
      });
    if (hiddenColumns.length > 0)
      warnings.push({
        zh: `${place}：隐藏的列已照常读取：${list(hiddenColumns)}`,
        en: `${place}: hidden columns were read like the others: ${list(hiddenColumns)}`,
      });
    if (filledCells > 0)
      warnings.push({
        zh: `${place}：有 ${filledCells} 格取自上方的合并单元格`,
        en: `${place}: ${filledCells} cells have the value of the merged cells that begin above them`,
      });
  }
  if (hiddenSheets.length > 0)
    warnings.push({
      zh: `隐藏的工作表未读取：${list(hiddenSheets)}`,
      en: `Hidden sheets, not read: ${list(hiddenSheets)}`,
    });
  const used = ENCODINGS.flatMap(([kind, name]) => {
    const places = tables.filter((table) => table.encoding === kind).map(({ place }) => place);
    return places.length === 0 ? [] : [{ kind, text: `${name}: ${list(places)}` }];
  });
  const isMixed = ['utf-8', 'gb18030'].every((kind) =>
    used.some((encoding) => encoding.kind === kind),
  );
  if (isMixed)
    warnings.push({
      zh: '同一数据包中各文件的编码不同。',
      en: 'The files of this package are encoded differently.',
    });
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning.en} type="warning" showIcon title={say(warning)} />
      ))}
      {used.length > 0 && (
        <Alert
          type="info"
          title={`${say({ zh: '编码', en: 'Encoding' })} – ${used.map(({ text }) => text).join('; ')}`}
        />
      )}
    </>
  );
}
