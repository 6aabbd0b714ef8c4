import {
  evidenceOf,
  type EvidenceList,
  type EvidencePage,
  type EvidencePart,
} from '../../../analytics/evidence/evidence.ts';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { partsOf } from '../../../analytics/measures/measure-traits.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { resolveQuery } from '../../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import { finish } from '../../../base/work.ts';
import type { PlainRow } from '../support.ts';

/** All that there is. */
const ALL: EvidencePage = { after: null, first: Infinity };

/** The evidence of a row of an answer: its groups become filters. */
export function evidenceFor(
  facts: Facts,
  { by, where, hierarchy, line }: MetricQuery,
  { indicator, unit, period, group }: Pick<PlainRow, 'indicator' | 'unit' | 'period' | 'group'>,
  part: EvidencePart,
  today: string,
  page = ALL,
): EvidenceList | null {
  const query: MetricQuery = {
    indicators: [indicator],
    root: unit,
    periods: [period],
    where: [
      ...(where ?? []),
      ...(by ?? []).map((dimension, i) => ({ dimension, in: [group[i]!] })),
    ],
    hierarchy: hierarchy ?? null,
    line: line ?? null,
  };
  const question = resolveQuery(query, facts.hierarchy, wholeScope(facts.hierarchy, today), today);
  return finish(evidenceOf(question, part, facts, page));
}

/** The errors in the evidence of some rows of an answer; empty if it adds up to all of them. */
export function wrongEvidence(
  facts: Facts,
  query: MetricQuery,
  rows: readonly PlainRow[],
  today: string,
): string[] {
  return rows.flatMap((row) => {
    const { numerator, denominator, status } = row;
    if ((status !== 'OK' && status !== 'EMPTY') || numerator === null || denominator === null)
      return [];
    const { pairs, measures } = indicatorNamed(row.indicator).formula;
    const counted = evidenceFor(facts, query, row, 'COUNTED', today);
    const others = evidenceFor(facts, query, row, 'NOT_COUNTED', today);
    const place = JSON.stringify([row.indicator, row.unit, row.period, row.group]);
    const isOfAnswers = measures.some(({ kind }) => kind === 'responses');
    if (isOfAnswers || !counted || !others)
      return isOfAnswers && !counted && !others ? [] : [`${place}: listed or not`];
    // amounts are decimals of at most four places, which binary sums miss by little
    const sums = (list: EvidenceList): string =>
      [
        list.total,
        Number(list.rows.reduce((sum, { amount }) => sum + amount, 0).toFixed(4)),
        list.count - list.rows.length,
      ].join(' ');
    const isShare = pairs.every((pair) => pair.isShare);
    const rest = isShare ? denominator - numerator : others.total;
    const expected = [`${numerator} ${numerator} 0`, `${rest} ${rest} 0`];
    const found = [sums(counted), sums(others)];
    const isWithin =
      isShare ||
      partsOf(measures[pairs[0]!.whole]!) > 1 ||
      (others.count <= denominator && others.count >= denominator - counted.count);
    return isWithin && found.join() === expected.join()
      ? []
      : [`${place}: ${found.join(' | ')} for ${numerator} / ${denominator}`];
  });
}
