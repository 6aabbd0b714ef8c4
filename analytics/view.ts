import type { Day } from '../base/day.ts';
import { withoutYielding, type Work } from '../base/work.ts';
import { disclosing } from './disclosure/disclosed.ts';
import type { Facts } from './facts/facts.ts';
import { answering as answerBy } from './query/answer.ts';
import type { Answer } from './query/answer-blocks.ts';
import { resolveQuery, type ResolvedQuery, type Scope } from './query/resolved-query.ts';
import { planOf } from './query/plan.ts';
import { assertBearable, costOfQuestion, costOfRows, type QuestionCost } from './query/work.ts';
import type { MetricQuery } from './query/metric-query.ts';

/** Facts as one viewer may see them on one day. */
export interface View {
  readonly facts: Facts;
  readonly scope: Scope;
  /** small counts of people are withheld too, not only survey results of few */
  readonly guarded: boolean;
  readonly today: Day;
  /** receives the cost of a question before it is computed; throws if it is too much */
  readonly charge?: (cost: QuestionCost) => void;
}

/** The answer to a question already read, after disclosure control. */
export function* answering(view: View, question: ResolvedQuery): Work<Answer> {
  const { facts, scope } = view;
  const plan = planOf(question, facts);
  assertBearable(plan, question, facts);
  if (!view.charge)
    return yield* disclosing(yield* answerBy(plan, question, facts, scope.sees), question, view);
  const cost = costOfQuestion(plan, question, view);
  view.charge(cost);
  yield;
  const answer = yield* answerBy(plan, question, facts, scope.sees);
  if (answer.length > cost.rows) view.charge(costOfRows(answer.length - cost.rows));
  return yield* disclosing(answer, question, view);
}

/** The same, synchronously. */
export const answered = withoutYielding(answering);

/** The answer to a question. Throws as {@link resolveQuery} does. */
export function* metricsInSteps(view: View, query: MetricQuery): Work<Answer> {
  return yield* answering(view, resolveQuery(query, view.facts.hierarchy, view.scope, view.today));
}

/** The same, synchronously. */
export const metrics = withoutYielding(metricsInSteps);
