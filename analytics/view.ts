import type { Day } from '../base/day.ts';
import { disclosed } from './disclosure/disclosed.ts';
import type { Facts } from './facts/facts.ts';
import { answerBy } from './query/answer.ts';
import type { Answer } from './query/answer-blocks.ts';
import { asked, type Asked, type Scope } from './query/asked.ts';
import { planOf } from './query/plan.ts';
import { assertBearable } from './query/work.ts';
import type { MetricQuery } from './query/metric-query.ts';

/** Facts as one viewer may see them on one day. */
export interface View {
  readonly facts: Facts;
  readonly scope: Scope;
  /** small counts of people are withheld too, not only survey results of few */
  readonly guarded: boolean;
  readonly today: Day;
}

/** The answer to a question already read, after disclosure control. */
export function answered(view: View, question: Asked): Answer {
  const { facts, scope } = view;
  const plan = planOf(question, facts);
  assertBearable(plan, question, facts);
  return disclosed(answerBy(plan, question, facts, scope.sees), question, view);
}

/** The answer to a question. Throws as {@link asked} does. */
export const metrics = (view: View, query: MetricQuery): Answer =>
  answered(view, asked(query, view.facts.hierarchy, view.scope, view.today));
