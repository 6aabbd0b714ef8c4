import type { Pool } from 'pg';
import { loadFacts } from '../../analytics/facts/load-facts.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { answer } from '../../analytics/query/answer.ts';
import type { Answer, AnswerRow } from '../../analytics/query/answer-blocks.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { today } from '../../base/day.ts';

/** The facts of a store as it stands. */
export async function factsOf(pool: Pool): Promise<Facts> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await loadFacts(client, 1);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A row as contracts write it. */
export type PlainRow = { readonly unit: string; readonly indicator: string } & Omit<
  AnswerRow,
  'node' | 'indicator'
>;

/** The answer to a question about all of some facts, as columns. */
export function answerOf(facts: Facts, query: MetricQuery, day = today()): Answer {
  const scope = wholeScope(facts.hierarchy, day);
  return answer(resolveQuery(query, facts.hierarchy, scope, day), facts, scope.sees);
}

/** The rows of an answer from some facts. */
export const plainRows = (facts: Facts, { rows }: Answer): PlainRow[] =>
  rows.map(({ node, indicator, ...row }) => ({
    unit: facts.hierarchy.nodes[node]!.code,
    indicator: indicator.code,
    ...row,
  }));

/** The answer to a question about all of some facts. */
export const ask = (facts: Facts, query: MetricQuery, day = today()): PlainRow[] =>
  plainRows(facts, answerOf(facts, query, day));
