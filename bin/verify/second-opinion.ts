import { readFile } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { MIN_ANSWERS } from '../../analytics/formulas/index-of-score.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { answer } from '../../analytics/query/answer.ts';
import type { AnswerRow } from '../../analytics/query/answer-blocks.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import type { ResolvedQuery } from '../../analytics/query/resolved-query.ts';
import { AS_WAS, type GoldenReading } from './golden-reading.ts';
import { goldenSql, madeOf, recordSql } from './golden-sql.ts';

/** A cell in which the engine and the SQL differ; null: no such number. */
export interface Difference {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  readonly what: string;
  readonly engine: number | null;
  readonly sql: number | null;
}

/** The SQL's row of an org unit, or of a group of it; counts are texts. */
export interface Opinion {
  readonly unit: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly value?: number | null;
  readonly standard_error?: number | null;
  readonly n?: string | null;
  /** if a template decides */
  readonly reported?: string;
  readonly required?: string;
}

/** Largest difference of values; counts must be equal. */
const NEAR = 1e-9;

/** Whether two numbers are equal but for rounding. */
export const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= NEAR;

/** The folder of the queries, for this source file and for what it is compiled to. */
const GOLDEN = new URL(
  import.meta.url.endsWith('.ts') ? '../../test/golden/' : '../../../test/golden/',
  import.meta.url,
);

const goldenFile = (name: string): Promise<string> =>
  readFile(new URL(`${name}.sql`, GOLDEN), 'utf8');

/** The SQL of an indicator. */
async function sqlOf({ code }: Indicator, reading: GoldenReading): Promise<string> {
  const query = await goldenFile(code);
  const others = new Map<string, string>();
  for (const other of madeOf(query)) others.set(other, await goldenFile(other));
  return goldenSql(await goldenFile('prelude'), query, others, reading);
}

/**
 * The SQL's rows of an indicator in a period, by code of the org unit, or of the group as
 * {@link GoldenReading} states.
 */
export async function opinionsOf(
  client: ClientBase,
  indicator: Indicator,
  { first, last }: Period,
  reading: GoldenReading,
): Promise<Map<string, Opinion>> {
  const { rows } = await client.query<Opinion>(await sqlOf(indicator, reading), [
    dayOf(first),
    dayOf(last),
  ]);
  return new Map(rows.map((row) => [row.unit, row]));
}

/** How a question reads the tree. */
const readingOf = ({ line, reading, today }: ResolvedQuery): GoldenReading => ({
  ...AS_WAS,
  line,
  currentTreeOf: reading === 'AS_IS' ? today : null,
});

/** The SQL of what is on record of an indicator, in the windows that its own SQL reads. */
const recordSqlOf = async ({ code }: Indicator): Promise<string> =>
  recordSql(await goldenFile('prelude'), await goldenFile(code));

/** A number by the engine and by the SQL; null: no such number. */
export type Cell = [what: string, engine: number | null, sql: number | null];

/**
 * The SQL's cells where the engine has a row; of an index that is withheld for too few responses,
 * only the number of responses.
 */
export function cellsOf(row: AnswerRow, opinion: Opinion): Cell[] {
  const filings: Cell[] =
    row.required === null
      ? []
      : [
          ['reported', row.reported, Number(opinion.reported)],
          ['required', row.required, Number(opinion.required)],
        ];
  if (row.status === 'NOT_REPORTED') return filings;
  if (opinion.denominator === undefined) {
    const n = typeof opinion.n === 'string' ? Number(opinion.n) : null;
    if (row.status === 'NOT_APPLICABLE') return [...filings, ['n', 0, n]];
    const { isOfAnswers } = row.indicator.formula.kind;
    const few = isOfAnswers && n !== null && n > 0 && n < MIN_ANSWERS;
    return [
      ...filings,
      ['n', row.n, n],
      ['value', row.value, few ? null : (opinion.value ?? null)],
      ['standard_error', row.standardError, few ? null : (opinion.standard_error ?? null)],
    ];
  }
  // where an indicator does not apply there is nothing in its denominator
  if (row.status === 'NOT_APPLICABLE')
    return [...filings, ['denominator', 0, Number(opinion.denominator)]];
  return [
    ...filings,
    ['numerator', row.numerator, Number(opinion.numerator)],
    ['denominator', row.denominator, Number(opinion.denominator)],
  ];
}

/**
 * Whether the SQL finds that an indicator was stated not to be on record in a period, by code of
 * the org units under the city.
 */
async function statedOpinions(
  client: ClientBase,
  indicator: Indicator,
  period: Period,
): Promise<ReadonlyMap<string, boolean>> {
  const { axis, source } = indicator;
  const { rows } = await client.query<{ unit: string; is_off: boolean }>(
    await recordSqlOf(indicator),
    [
      dayOf(period.first),
      dayOf(period.last),
      source,
      axis === 'stock' || axis === 'wave',
      axis === 'wave',
    ],
  );
  return new Map(rows.map(({ unit, is_off: isOff }) => [unit, isOff]));
}

/**
 * Compares one indicator in one period, for every org unit open on its last day: the units under
 * root, or all units if root is the root of the hierarchy. Compares its numbers without regard to
 * record horizons, and whether the horizons hide them.
 * @param client within the transaction in which the facts were read
 * @returns the number of compared cells, and those that differ
 */
export async function compareWithSql(
  client: ClientBase,
  facts: Facts,
  question: ResolvedQuery,
  indicator: Indicator,
  period: Period,
): Promise<{ cells: number; differences: Difference[] }> {
  const { hierarchy } = facts;
  const on = dayOf(period.last);
  const isWhole = question.root === wholeScope(hierarchy, question.today).root;
  const within = isWhole ? hierarchy.nodes.keys() : hierarchy.on(on).subtree(question.root);
  const nodes = Array.from(within)
    .filter((node) => hierarchy.isOpen(node, on))
    .sort((a, b) => a - b);
  const about = { ...question, indicators: [indicator], periods: [period], nodes };
  const answered = (ignoresHorizons: boolean): readonly AnswerRow[] =>
    answer({ ...about, ignoresHorizons }, facts, () => true).rows;
  const rows = answered(true);
  const opinions = await opinionsOf(client, indicator, period, readingOf(question));
  const differences: Difference[] = [];
  let cells = 0;
  for (const row of rows) {
    const unit = hierarchy.nodes[row.node]!.code;
    const opinion = opinions.get(unit);
    const place = { indicator: indicator.code, period: period.label, unit };
    if (!opinion) {
      differences.push({ ...place, what: 'row', engine: 1, sql: null });
      continue;
    }
    opinions.delete(unit);
    for (const [what, engine, sql] of cellsOf(row, opinion)) {
      cells++;
      if (!same(engine, sql)) differences.push({ ...place, what, engine, sql });
    }
  }
  if (facts.recordHorizons.stated.size > 0) {
    const statedRows = await statedOpinions(client, indicator, period);
    for (const { node, status } of answered(false)) {
      const unit = hierarchy.nodes[node]!.code;
      const sql = statedRows.get(unit);
      if (sql === undefined) continue;
      const engine = status === 'NOT_ON_RECORD';
      if (engine || sql) cells++;
      if (engine !== sql)
        differences.push({
          indicator: indicator.code,
          period: period.label,
          unit,
          what: 'not on record',
          engine: Number(engine),
          sql: Number(sql),
        });
    }
  }
  if (isWhole)
    for (const unit of opinions.keys())
      differences.push({
        indicator: indicator.code,
        period: period.label,
        unit,
        what: 'row',
        engine: null,
        sql: 1,
      });
  return { cells, differences };
}
