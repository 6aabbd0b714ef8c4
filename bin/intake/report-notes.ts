import type { Bilingual } from '../../base/language.ts';
import type { Encoding } from '../../intake/read/source.ts';
import type { IntakeReport } from '../../intake/report.ts';

/** Encodings as people call them. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  ascii: 'ASCII',
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
};

const KINDS = Object.keys(ENCODINGS) as Encoding[];

/** What the files of a package say besides their cells, in sentences: encodings, what is hidden, what was filled from merged cells. */
export function reportNotes({
  tables,
  hiddenSheets,
}: Pick<IntakeReport, 'tables' | 'hiddenSheets'>): Bilingual[] {
  const notes: Bilingual[] = [];
  const used = KINDS.filter((kind) => tables.some((it) => it.encoding === kind));
  if (used.includes('utf-8') && used.includes('gb18030'))
    notes.push({
      zh: '注意：同一数据包中各文件的编码不同。',
      en: 'Note: the files of this package are encoded differently.',
    });
  for (const kind of used) {
    const places = tables.filter((it) => it.encoding === kind).map((it) => it.place);
    notes.push({
      zh: `编码 ${ENCODINGS[kind]}：${places.join('、')}`,
      en: `encoded in ${ENCODINGS[kind]}: ${places.join(', ')}`,
    });
  }
  for (const { place, hiddenRows, hiddenColumns, filledCells } of tables) {
    const { count, first } = hiddenRows;
    const more = count > first.length;
    if (count > 0)
      notes.push({
        zh: `${place}：有 ${count} 行是隐藏的，已照常读取：第 ${first.join('、')}${more ? '……' : ''} 行`,
        en: `${place}: ${count} hidden rows were read like the others: ${first.join(', ')}${more ? ', …' : ''}`,
      });
    if (hiddenColumns.length > 0)
      notes.push({
        zh: `${place}：隐藏的列已照常读取：${hiddenColumns.join('、')}`,
        en: `${place}: hidden columns were read like the others: ${hiddenColumns.join(', ')}`,
      });
    if (filledCells > 0)
      notes.push({
        zh: `${place}：有 ${filledCells} 格取自上方的合并单元格`,
        en: `${place}: ${filledCells} cells have the value of the merged cells that begin above them`,
      });
  }
  if (hiddenSheets.length > 0)
    notes.push({
      zh: `隐藏的工作表未读取：${hiddenSheets.join('、')}`,
      en: `hidden sheets, not read: ${hiddenSheets.join(', ')}`,
    });
  return notes;
}
