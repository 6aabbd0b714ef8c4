import { faultMessage, type Fault } from '../../base/errors/faults.ts';
import type { Language } from '../../base/language.ts';
import { registerByTable } from '../../schema/registers/index.ts';

/** Maximum number of faults shown on a terminal. */
export const MAX_FAULTS_SHOWN = 200;

/** A fault for programs and spreadsheets. */
export interface FaultRecord {
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message_zh: string;
  readonly message_en: string;
}

/** Faults with their messages in both languages. */
export const faultRecords = (faults: readonly Fault[]): FaultRecord[] =>
  faults.map((fault) => ({
    table: fault.table,
    row: fault.row,
    column: fault.column,
    value: fault.value,
    code: fault.code,
    message_zh: faultMessage(fault, 'zh', 'command'),
    message_en: faultMessage(fault, 'en', 'command'),
  }));

/**
 * A fault in one line: its place, then the message. `places` gives the file or sheet of each table.
 */
export function faultText(
  { table, row, column, message_zh, message_en }: FaultRecord,
  language: Language,
  places: ReadonlyMap<string, string> = new Map(),
): string {
  const file = table === null ? null : (places.get(table) ?? table);
  const title = registerByTable(table ?? '')?.columns.find(({ header }) => header === column)?.title
    .zh;
  const parts =
    language === 'zh'
      ? [file, row && `第 ${row} 行`, title === undefined ? column : `${title}（${column}）`]
      : [file, row && `row ${row}`, column];
  const place = parts.filter(Boolean).join(' ');
  const message = language === 'zh' ? message_zh : message_en;
  return place === '' ? message : `${place}${language === 'zh' ? '：' : ': '}${message}`;
}
