import { invariant } from '../../base/invariant.ts';

/** The parts of `test/golden/prelude.sql`, by the text after `--: `. */
function partsOf(prelude: string): ReadonlyMap<string, string> {
  return new Map(
    prelude
      .split(/^--: /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end).trim(), part.slice(end).trim()];
      }),
  );
}

/**
 * The text after a word in the head of a golden query: "semesters" for the line "-- reads
 * semesters"; undefined without such a line.
 */
const said = (query: string, word: string): string | undefined =>
  new RegExp(`^-- ${word} (.+)$`, 'm').exec(query)?.[1]?.trim();

/** A part of the prelude by its name. */
type PartOf = (name: string) => string;

function partOf(prelude: string): PartOf {
  const parts = partsOf(prelude);
  return (name) => {
    const text = parts.get(name);
    invariant(text !== undefined, 'golden-no-part', name);
    return text;
  };
}

/** Last table expressions after which units that must report are counted. */
const ENDS_WITH_REPORTS: ReadonlySet<string> = new Set(['counts', 'lags']);

/** What all queries begin with, for what a query states in its head. */
const commonOf = (part: PartOf, query: string): string =>
  part('common')
    .replace(':reads', part(`reads ${said(query, 'reads') ?? 'period'}`))
    .replace(':template', said(query, 'template') ?? '');

/**
 * The complete SQL of a golden query: its own text between what all of them share (see
 * `test/golden/prelude.sql`). `$1` and `$2` are the first and last day of the period; one row for
 * each org unit open on the last day, with `unit, numerator, denominator` or
 * `unit, value, standard_error, n`.
 */
export function goldenSql(prelude: string, query: string): string {
  const part = partOf(prelude);
  const common = commonOf(part, query);
  if (/^select\b/m.test(query)) return `${common}\n${query}`;
  const last = [...query.matchAll(/^(\w+)(?: \([^)]*\))? as \(/gm)].at(-1)?.[1] ?? '';
  const reports = ENDS_WITH_REPORTS.has(last)
    ? part('reports').replace(':applies', said(query, 'applies') ?? 'filings')
    : '';
  const end = part(`ends ${last}`).replace(':share', said(query, 'share') ?? '');
  return `${common}\n${query}\n${reports}\n${end}`;
}

/**
 * SQL that returns for each org unit open on the last day whether what a golden query reads was
 * stated not to be on record: `unit, is_off`; its parameters are explained in
 * `test/golden/prelude.sql`.
 */
export function recordSql(prelude: string, query: string): string {
  const part = partOf(prelude);
  return `${commonOf(part, query)}\n${part('on record')}`;
}
