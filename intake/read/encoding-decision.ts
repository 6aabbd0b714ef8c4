import { fault, type Fault } from '../../base/errors/faults.ts';
import { holdsIdCardNumber } from '../check/id-card.ts';
import type { Survey } from './encoding.ts';
import type { Encoding } from './source.ts';
import { readingsOf, type Readings } from './two-readings.ts';

/** The encodings that a text file may have. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030'] as const;

/** An encoding that a person may name for files that can be read both ways. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** How a file is to be read; or why that cannot be told: BAD_ENCODING, AMBIGUOUS_ENCODING. */
export type Decision =
  | { readonly encoding: Encoding }
  | { readonly encoding: null; readonly faultIn: (table: string) => Fault };

type Verdict =
  | { readonly kind: Encoding }
  | { readonly kind: 'neither'; readonly wrongAt: number }
  | { readonly kind: 'either'; readonly readings: Readings };

/**
 * Decides the encodings of the text files of one package. A file that is right in one encoding only has that one; a file that is right in
 * both, and says the same or plain Chinese in UTF-8, is UTF-8. One that reads as Chinese only in GB18030 is taken for GB18030 when another
 * file of the package is clearly so and none is clearly UTF-8; otherwise it has the encoding `named` by a person, or none. A file that
 * begins with the mark of UTF-8, or with text that is UTF-8 beyond doubt, is never read as GB18030: one broken byte would turn all of it
 * into wrong characters.
 */
export function decideEncodings(
  surveys: readonly Survey[],
  named: TextEncoding | null = null,
): Decision[] {
  const verdicts = surveys.map(verdictOn);
  const has = (kind: Encoding): boolean => verdicts.some((it) => it.kind === kind);
  const shared = has('gb18030') && !has('utf-8') ? 'gb18030' : null;
  const isUtf8 = has('utf-8') && !has('gb18030');
  return verdicts.map((it) => {
    if (it.kind === 'neither')
      return {
        encoding: null,
        faultIn: (table) => fault('BAD_ENCODING', { table }, { offset: it.wrongAt }),
      };
    if (it.kind !== 'either') return { encoding: it.kind };
    const { readings } = it;
    const encoding = named ?? shared ?? (isUtf8 && readings.isLatin ? 'utf-8' : null);
    if (encoding !== null) return { encoding };
    return { encoding, faultIn: (table) => ambiguous(table, readings) };
  });
}

function verdictOn(file: Survey): Verdict {
  const { mark, utf8WrongAt, gb18030WrongAt } = file;
  if (mark === 'utf-16') return { kind: 'neither', wrongAt: 0 };
  if (utf8WrongAt === null) {
    if (mark === 'utf-8') return { kind: 'utf-8' };
    if (file.isAscii) return { kind: 'ascii' };
    if (gb18030WrongAt !== null) return { kind: 'utf-8' };
    const readings = readingsOf(file.sample);
    return readings.isUtf8 ? { kind: 'utf-8' } : { kind: 'either', readings };
  }
  if (mark === 'utf-8' || file.isUtf8SoFar) return { kind: 'neither', wrongAt: utf8WrongAt };
  if (gb18030WrongAt === null) return { kind: 'gb18030' };
  return { kind: 'neither', wrongAt: Math.max(utf8WrongAt, gb18030WrongAt) };
}

const ambiguous = (table: string, { first }: Readings): Fault =>
  fault(
    'AMBIGUOUS_ENCODING',
    { table },
    { utf8: shown(first.utf8), gb18030: shown(first.gb18030) },
  );

const MOST_SHOWN = 40;

/** A cell as the fault shows it: without its ASCII characters where it may hold an identity number. */
function shown(cell: string): string {
  const text = holdsIdCardNumber(cell) ? cell.replace(/[\0-\x7f]+/g, '…') : cell;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
