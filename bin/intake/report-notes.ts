import { encodingNote, fileNotes } from '../../base/file-notes.ts';
import type { Bilingual } from '../../base/language.ts';
import type { IntakeReport } from '../../intake/report.ts';

/** Notes on the files of a package, the encodings first. */
export function reportNotes({
  tables,
  hiddenSheets,
}: Pick<IntakeReport, 'tables' | 'hiddenSheets'>): Bilingual[] {
  const notes = fileNotes(tables, hiddenSheets);
  const encodings = encodingNote(tables);
  if (!encodings) return notes;
  const { zh, en } = encodings.text;
  return [{ zh: `编码：${zh}`, en: `encoding: ${en}` }, ...notes];
}
