const CANDIDATES = [',', ';', '\t'] as const;
const QUOTE = 0x22;

/** A character between cells. */
export type Delimiter = (typeof CANDIDATES)[number];

const SEPARATOR_LINE = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n|\n|\r|$)/i;

/**
 * The line `sep=;` with which some programs declare the delimiter: the delimiter, and the length of
 * the line in bytes; null if the text does not begin with one. Spreadsheets neither display nor
 * count that line.
 */
export function separatorLine(
  head: Buffer,
): { readonly delimiter: Delimiter; readonly length: number } | null {
  const line = SEPARATOR_LINE.exec(head.toString('latin1', 0, 600));
  return line && { delimiter: line[1] as Delimiter, length: line[0].length };
}

/**
 * The delimiter of a CSV, from its header line outside of quotes: a comma if there is one, else the
 * more frequent of `;` and TAB, else a comma.
 */
export function delimiterOf(head: Uint8Array): Delimiter {
  const counts = [0, 0, 0];
  let quoted = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === 0x0a || byte === 0x0d) break;
    const at = CANDIDATES.findIndex((candidate) => candidate.charCodeAt(0) === byte);
    if (at >= 0) counts[at]!++;
  }
  const [commas = 0, semicolons = 0, tabs = 0] = counts;
  if (commas > 0 || semicolons + tabs === 0) return ',';
  return tabs > semicolons ? '\t' : ';';
}
