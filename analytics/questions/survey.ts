import type { Pool } from 'pg';
import { analyseSurvey, type SurveyAnalysis } from '../survey/survey-analysis.ts';
import { resolveQueryOfOne } from '../query/resolved-query.ts';
import { happinessIndex } from '../indicators/satisfaction/f01-happiness-index.ts';
import { answered, type View } from '../view.ts';
import { assertPublishable } from './assert-publishable.ts';

/** The survey responses to analyse. */
export interface SurveyQuery {
  readonly root?: string | null;
  readonly period: string;
}

/** The results of a survey under an org unit that may be published. */
export interface SurveyOf extends SurveyAnalysis {
  readonly node: number;
  readonly wave: string;
}

/**
 * The results of the last wave of a period at an org unit, item by item; null if the period has no
 * wave, nobody answered, or the figure is NOT_ON_RECORD. Only responses of units whose own index
 * may be published count: so a node's result is the sum of its units' published results, and no
 * difference reveals another unit. Throws as `resolveQuery` does, WITHHELD, STORE_BUSY.
 */
export async function surveyOf(
  view: View,
  pool: Pool,
  { root, period }: SurveyQuery,
): Promise<SurveyOf | null> {
  const { facts } = view;
  const { hierarchy } = facts;
  const asking = { indicator: happinessIndex.code, root: root ?? null, period };
  const question = resolveQueryOfOne(asking, hierarchy, view.scope, view.today);
  const [row] = answered(view, question).rows;
  const [days] = question.periods;
  const waveSums = facts.waves.of(days!);
  const { kind } = hierarchy.nodes[question.root]!;
  assertPublishable([row!], view);
  if (!waveSums || row!.status === 'EMPTY' || row!.status === 'NOT_ON_RECORD') return null;
  const { wave } = waveSums;
  const strata = new Map<number, number>();
  const units =
    kind === 'unit'
      ? [row!]
      : answered(
          view,
          resolveQueryOfOne({ ...asking, level: 'UNIT' }, hierarchy, view.scope, view.today),
        ).rows;
  for (const { node, status } of units) {
    const { id } = hierarchy.nodes[node]!;
    if (status === 'OK') strata.set(id, facts.unitSums[0]!.of(id).total(wave.referenceOn));
  }
  return {
    node: question.root,
    wave: wave.code,
    ...(await analyseSurvey(pool, wave, strata, facts.revision)),
  };
}
