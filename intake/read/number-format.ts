/** The display format of a number in a sheet. */
export interface NumberFormat {
  /** the meaning of the format: `date` may include a time of day, `time` has no day */
  readonly kind: 'number' | 'date' | 'time';
  /** the format code: "General", "0000000" */
  readonly code: string;
  /**
   * The displayed form of a whole number from 0 up, given by its stored digits; null if it is
   * uncertain: other numbers and formats.
   */
  show(stored: string): string | null;
}

/** Maximum number of digits of a number that spreadsheets keep. */
export const MAX_DIGITS = 15;

const WHOLE = /^(?:0|[1-9]\d{0,14})$/;

/**
 * Formats by id that files need not define (ECMA-376 part 1, 18.8.30), including those of Chinese
 * files.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

const BUILT_IN_TIMES: readonly (readonly [from: number, to: number])[] = [
  [18, 21],
  [32, 35],
  [45, 47],
  [55, 56],
];

const isIn = (id: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => id >= from && id <= to);

/** A number format by its id and, if the file defines it, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (isIn(id, BUILT_IN_DATES)) return { kind: 'date', code: 'date', show: () => null };
    if (isIn(id, BUILT_IN_TIMES)) return { kind: 'time', code: 'time', show: () => null };
  }
  const formatCode = code ?? BUILT_IN.get(id) ?? `#${id}`;
  const kind = kindOf(formatCode);
  const show =
    kind === 'number' && (code !== undefined || BUILT_IN.has(id)) ? shower(formatCode) : null;
  return {
    kind,
    code: formatCode,
    show: (stored) => (show !== null && WHOLE.test(stored) ? show(stored) : null),
  };
}

/** The format of a cell without one. */
export const GENERAL: NumberFormat = numberFormat(0, undefined);

function kindOf(code: string): NumberFormat['kind'] {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return 'time';
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general/gi, '').toLowerCase();
  if (/[yd]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return bare.includes('m') ? 'date' : 'number';
}

type Show = (digits: string) => string | null;

/**
 * Displays whole numbers in formats of digit places and fixed text only; null for any other format.
 */
function shower(code: string): Show | null {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const positive = sectionShower(sections[0]!);
  const zero = sections.length > 2 ? sectionShower(sections[2]!) : positive;
  if (positive === null && zero === null) return null;
  return (digits) => (digits === '0' ? zero : positive)?.(digits) ?? null;
}

function sectionShower(section: string): Show | null {
  const bare = section.replace(
    /\[(?:\$-[0-9a-f]+|black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/gi,
    '',
  );
  if (/^(?:general|@)$/i.test(bare)) return (digits) => digits;
  const pieces = piecesOf(bare);
  return pieces && ((digits) => placed(pieces, digits));
}

/** A digit place (`0` is filled with a zero, `#` with nothing), or fixed text. */
type Piece = { readonly place: '0' | '#' } | { readonly text: string };

function piecesOf(section: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (let i = 0; i < section.length; i++) {
    const sign = section[i]!;
    if (sign === '0' || sign === '#') pieces.push({ place: sign });
    else if (sign === '"') {
      const end = section.indexOf('"', i + 1);
      if (end < 0) return null;
      pieces.push({ text: section.slice(i + 1, end) });
      i = end;
    } else if (sign === '\\') pieces.push({ text: section[++i] ?? '' });
    else if (sign === '_') {
      pieces.push({ text: ' ' });
      i++;
    } else if (/[-() :]/.test(sign)) pieces.push({ text: sign });
    else return null;
  }
  return pieces.some((piece) => 'place' in piece) ? pieces : null;
}

/** Fills digit places from the right; further digits go before the first place. */
function placed(pieces: readonly Piece[], digits: string): string | null {
  const places = pieces.filter((piece) => 'place' in piece).length;
  const shownDigits = digits === '0' ? '' : digits;
  const extra = Math.max(0, shownDigits.length - places);
  let digitsLeft = places;
  let output = '';
  let isFirst = true;
  for (const piece of pieces) {
    if ('text' in piece) {
      output += piece.text;
      continue;
    }
    const at = shownDigits.length - digitsLeft--;
    if (isFirst) output += shownDigits.slice(0, extra);
    isFirst = false;
    if (at >= 0) output += shownDigits[at]!;
    else if (piece.place === '0') output += '0';
    else if (output.trim() !== '') return null;
  }
  const text = output.trim();
  return text === '' ? null : text;
}
