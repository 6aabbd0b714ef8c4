const CANDIDATES = [',', ';', '\t'] as const;
const QUOTE = 0x22;

/** The character between cells, judged by the header line outside quotes: a comma if there is one, else the more frequent of `;` and TAB, else a comma. */
export function delimiterOf(head: Uint8Array): ',' | ';' | '\t' {
  const counts = [0, 0, 0];
  let quoted = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === 0x0a || byte === 0x0d) break;
    const at = CANDIDATES.findIndex((it) => it.charCodeAt(0) === byte);
    if (at >= 0) counts[at]!++;
  }
  const [commas = 0, semicolons = 0, tabs = 0] = counts;
  if (commas > 0 || semicolons + tabs === 0) return ',';
  return tabs > semicolons ? '\t' : ';';
}
