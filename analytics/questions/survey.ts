import type { Pool } from 'pg';
import { dayOf } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { analyseSurvey, type SurveyAnalysis } from '../survey/survey-analysis.ts';
import { askedOfOne } from '../query/asked.ts';
import { happinessIndex } from '../indicators/satisfaction/f01-happiness-index.ts';
import { answered, type View } from '../view.ts';

/** Whose answers to look at. */
export interface SurveyQuery { readonly root?: string | null; readonly period: string }

/** A survey under an org unit, as it may be told. */
export interface SurveyOf extends SurveyAnalysis { readonly node: number; readonly wave: string }

/**
 * What the last wave of a period says of an org unit, item by item; null where the period has no wave, or nobody answered. What can be told of the answers is told where the
 * index is: it is withheld where that is, also where it could be computed from others. Throws as `asked` does, WITHHELD, STORE_BUSY.
 */
export async function surveyOf(view: View, pool: Pool, { root, period }: SurveyQuery): Promise<SurveyOf | null> {
  const { facts } = view, { hierarchy } = facts, question = askedOfOne({ indicator: happinessIndex.code, root: root ?? null, period }, hierarchy, view.scope, view.today);
  const [row] = answered(view, question).rows, [days] = question.periods, found = facts.waves.of(days!);
  if (row!.status === 'SUPPRESSED') throw new TongxinError('WITHHELD', { indicator: happinessIndex.code, unit: hierarchy.nodes[question.root]!.code, period: days!.label });
  if (!found || row!.status === 'EMPTY') return null;
  const { wave } = found, on = wave.referenceOn, strata = new Map<number, number>();
  for (const node of hierarchy.on(dayOf(on)).subtree(question.root)) {
    const { id, kind } = hierarchy.nodes[node]!;
    if (kind === 'unit' && hierarchy.isOpenOn(node, on)) strata.set(id, facts.unitSums[0]!.of(id).total(on));
  }
  return { node: question.root, wave: wave.code, ...await analyseSurvey(pool, wave, strata, facts.revision) };
}
