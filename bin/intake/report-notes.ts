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

/**
 * Notes on the files of a package: encodings, hidden rows, columns and sheets, cells filled from
 * merged cells.
 */
export function reportNotes({
  tables,
  hiddenSheets,
}: Pick<IntakeReport, 'tables' | 'hiddenSheets'>): Bilingual[] {
  const notes: Bilingual[] = [];
  notes.push(...encodingNotes(tables));
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

/**
 * The encodings of the text files: one word if they are equal; otherwise the files that are not
 * ASCII, by encoding.
 */
function encodingNotes(tables: IntakeReport['tables']): Bilingual[] {
  const used = KINDS.filter((kind) => tables.some((table) => table.encoding === kind));
  if (used.length === 0) return [];
  if (used.length === 1) {
    const name = ENCODINGS[used[0]!];
    return [{ zh: `编码：${name}`, en: `encoding: ${name}` }];
  }
  const rest = used.includes('ascii');
  const named = used
    .filter((kind) => kind !== 'ascii')
    .map((kind) => ({
      name: ENCODINGS[kind],
      places: tables.filter((table) => table.encoding === kind).map((table) => table.place),
    }));
  const zh = named.map(({ name, places }) => `${name}（${places.join('、')}）`).join('；');
  const en = named.map(({ name, places }) => `${name} (${places.join(', ')})`).join('; ');
  const isMixed = named.length > 1;
  return [
    {
      zh: `编码：${zh}${rest ? '；其余为 ASCII' : ''}${isMixed ? '；注意：各文件的编码不同' : ''}`,
      en:
        'encoding: ' +
        `${en}${rest ? '; the others ASCII' : ''}${isMixed ? '; note that the files are encoded differently' : ''}`,
    },
  ];
}
