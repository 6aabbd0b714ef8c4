import { invariant } from '../../base/invariant.ts';
import {
  AS_WAS,
  edgesOf,
  groupRows,
  peopleIn,
  treeOf,
  type GoldenReading,
  type PartOf,
} from './golden-reading.ts';

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
const annotation = (query: string, word: string): string | undefined =>
  new RegExp(`^-- ${word} (.+)$`, 'm').exec(query)?.[1]?.trim();

function partOf(prelude: string): PartOf {
  const parts = partsOf(prelude);
  return (name) => {
    const text = parts.get(name);
    invariant(text !== undefined, 'golden-no-part', name);
    return text;
  };
}

/** What all queries begin with, for what a query states in its head. */
const commonOf = (part: PartOf, query: string, reading: GoldenReading): string =>
  part('common')
    .replace(':edges', () => edgesOf(part, reading))
    .replace(':tree', () => treeOf(part, reading))
    .replace(':groups', () => groupRows(part, reading))
    .replace(/:people\((\w+)\)/g, (_, day: string) => peopleIn(reading, day))
    .replace(':reads', part(`reads ${annotation(query, 'reads') ?? 'period'}`))
    .replace(':template', annotation(query, 'template') ?? '');

const NO_OTHERS: ReadonlyMap<string, string> = new Map();

/** The codes of the queries that a golden query is made of, each in the place of `:CODE` in its text. */
export const madeOf = (query: string): readonly string[] =>
  annotation(query, 'made of')?.split(' ') ?? [];

/**
 * The complete SQL of a golden query: its own text between what all of them share (see
 * `test/golden/prelude.sql`). `$1` and `$2` are the first and last day of the period; one row for
 * each org unit open on the last day, with `unit, numerator, denominator` or
 * `unit, value, standard_error, n`.
 * @param others the texts of the queries that it is made of, by code; see {@link madeOf}
 * @param reading along which edges the tree is read, and further rows for groups; see {@link GoldenReading}
 */
export function goldenSql(
  prelude: string,
  ownQuery: string,
  others: ReadonlyMap<string, string> = NO_OTHERS,
  reading: GoldenReading = AS_WAS,
): string {
  const part = partOf(prelude);
  const query = [...others].reduce(
    (text, [code, other]) =>
      text.replace(
        new RegExp(`:${code}\\b`),
        () => `(${goldenSql(prelude, other).replace(/;\s*$/, '')})`,
      ),
    ownQuery,
  );
  const common = commonOf(part, ownQuery, reading);
  if (/^select\b/m.test(ownQuery)) return `${common}\n${query}`;
  const last = [...ownQuery.matchAll(/^(\w+)(?: \([^)]*\))? as \(/gm)].at(-1)?.[1] ?? '';
  const end = part(`ends ${last}`)
    .replace(':reported', part('reported'))
    .replace(':applies', annotation(ownQuery, 'applies') ?? 'filings')
    .replace(':share', annotation(ownQuery, 'share') ?? '');
  return `${common}\n${query}\n${end}`;
}

/**
 * SQL that returns for each org unit open on the last day whether what a golden query reads was
 * stated not to be on record: `unit, is_off`; its parameters are explained in
 * `test/golden/prelude.sql`.
 */
export function recordSql(prelude: string, query: string): string {
  const part = partOf(prelude);
  return `${commonOf(part, query, AS_WAS)}\n${part('on record')}`;
}
