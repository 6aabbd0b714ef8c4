import type { Bilingual } from './language.ts';

/** The encoding in which a text file was read. */
export type Encoding = 'ascii' | 'utf-8' | 'gb18030';

/** What is known of the file of a table besides its cells. */
export interface NotedFile {
  /** its path in the package, or the name of its sheet */
  readonly place: string;
  /** null for a sheet, or if it could not be determined */
  readonly encoding: Encoding | null;
  /** hidden or filtered rows, which are read like the others; `first` are the numbers of the first ten */
  readonly hiddenRows: { readonly count: number; readonly first: readonly number[] };
  /** names of hidden columns, which are read like the others */
  readonly hiddenColumns: readonly string[];
  /** cells with the value of merged cells that begin above them */
  readonly filledCells: number;
}

/** Encodings as people call them. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  ascii: 'ASCII',
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
};

/** Notes on the files of a package: hidden rows, columns and sheets, cells filled from merged cells. */
export function fileNotes(
  files: readonly NotedFile[],
  hiddenSheets: readonly string[],
): Bilingual[] {
  const notes: Bilingual[] = [];
  for (const { place, hiddenRows, hiddenColumns, filledCells } of files) {
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
 * The encodings of the text files: its name if they are equal; otherwise the files that are not
 * ASCII, by encoding. Null if there is no text file. `isMixed`: the files differ, ASCII aside.
 */
export function encodingNote(
  files: readonly Pick<NotedFile, 'encoding' | 'place'>[],
): { readonly text: Bilingual; readonly isMixed: boolean } | null {
  const used = (Object.keys(ENCODINGS) as Encoding[]).filter((encoding) =>
    files.some((file) => file.encoding === encoding),
  );
  if (used.length === 0) return null;
  if (used.length === 1) {
    const name = ENCODINGS[used[0]!];
    return { text: { zh: name, en: name }, isMixed: false };
  }
  const rest = used.includes('ascii');
  const named = used
    .filter((encoding) => encoding !== 'ascii')
    .map((encoding) => ({
      name: ENCODINGS[encoding],
      places: files.filter((file) => file.encoding === encoding).map(({ place }) => place),
    }));
  const isMixed = named.length > 1;
  const zh = named.map(({ name, places }) => `${name}（${places.join('、')}）`);
  const en = named.map(({ name, places }) => `${name} (${places.join(', ')})`);
  return {
    text: {
      zh: [
        zh.join('；'),
        rest ? '；其余为 ASCII' : '',
        isMixed ? '；注意：各文件的编码不同' : '',
      ].join(''),
      en: [
        en.join('; '),
        rest ? '; the others ASCII' : '',
        isMixed ? '; note that the files are encoded differently' : '',
      ].join(''),
    },
    isMixed,
  };
}
