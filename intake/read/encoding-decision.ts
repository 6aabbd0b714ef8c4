import { fault, type Fault } from '../../base/errors/faults.ts';
import type { Encoding } from '../../base/file-notes.ts';
import { holdsIdCardNumber } from '../check/id-card.ts';
import type { EncodingScan } from './encoding.ts';
import { readingsOf, type Readings } from './two-readings.ts';

/** The encodings that a text file may have. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The encoding of files that are valid in both, as stated by a person. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The encoding of a file, or why it is unknown: BAD_ENCODING, AMBIGUOUS_ENCODING. */
export type EncodingDecision =
  | { readonly encoding: Encoding }
  | { readonly encoding: null; readonly faultIn: (table: string) => Fault };

type Verdict =
  | { readonly kind: Encoding }
  | { readonly kind: 'neither'; readonly wrongAt: number }
  | { readonly kind: 'either'; readonly readings: Readings };

/**
 * Decides the encodings of the text files of one package. A file that is valid in one encoding has
 * that one. A file that is valid in both, and reads the same or as plain Chinese in UTF-8, is
 * UTF-8. A file that reads as Chinese only in GB18030 is GB18030 if another file of the package is
 * certainly GB18030 and none is certainly UTF-8; otherwise it has the encoding `named` by a person,
 * or none. A file that begins with the UTF-8 byte order mark, or with text that is certainly UTF-8,
 * is never read as GB18030: one damaged byte would make all characters wrong.
 */
export function decideEncodings(
  scans: readonly EncodingScan[],
  named: TextEncoding | null = null,
): EncodingDecision[] {
  const verdicts = scans.map(verdictOn);
  const has = (kind: Encoding): boolean => verdicts.some((verdict) => verdict.kind === kind);
  const shared = has('gb18030') && !has('utf-8') ? 'gb18030' : null;
  const isUtf8 = has('utf-8') && !has('gb18030');
  return verdicts.map((verdict) => {
    if (verdict.kind === 'neither')
      return {
        encoding: null,
        faultIn: (table) => fault('BAD_ENCODING', { table }, { offset: verdict.wrongAt }),
      };
    if (verdict.kind !== 'either') return { encoding: verdict.kind };
    const { readings } = verdict;
    const encoding = named ?? shared ?? (isUtf8 && readings.isLatin ? 'utf-8' : null);
    if (encoding !== null) return { encoding };
    return { encoding, faultIn: (table) => ambiguous(table, readings) };
  });
}

function verdictOn(scan: EncodingScan): Verdict {
  const { mark, utf8WrongAt, gb18030WrongAt } = scan;
  if (mark === 'utf-16') return { kind: 'neither', wrongAt: 0 };
  if (utf8WrongAt === null) {
    if (mark === 'utf-8') return { kind: 'utf-8' };
    if (scan.isAscii) return { kind: 'ascii' };
    if (gb18030WrongAt !== null) return { kind: 'utf-8' };
    const readings = readingsOf(scan.sample);
    return readings.isUtf8 ? { kind: 'utf-8' } : { kind: 'either', readings };
  }
  if (mark === 'utf-8' || scan.isUtf8SoFar) return { kind: 'neither', wrongAt: utf8WrongAt };
  if (gb18030WrongAt === null) return { kind: 'gb18030' };
  return { kind: 'neither', wrongAt: Math.max(utf8WrongAt, gb18030WrongAt) };
}

const ambiguous = (table: string, { first }: Readings): Fault =>
  fault(
    'AMBIGUOUS_ENCODING',
    { table },
    { utf8: shortCell(first.utf8), gb18030: shortCell(first.gb18030) },
  );

const MAX_SHOWN = 40;

/**
 * A cell as the fault repeats it: without ASCII characters if it may contain an identity number.
 */
function shortCell(cell: string): string {
  const text = holdsIdCardNumber(cell) ? cell.replace(/[\0-\x7f]+/g, '…') : cell;
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
