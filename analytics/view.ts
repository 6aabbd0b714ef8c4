import type { Day } from '../base/day.ts';
import { disclosed } from './disclosure/disclosed.ts';
import type { Facts } from './facts/facts.ts';
import { answer } from './query/answer.ts';
import type { Answer } from './query/answer-blocks.ts';
import { asked, type Asked, type Scope } from './query/asked.ts';
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
export const answered = (view: View, question: Asked): Answer => disclosed(answer(question, view.facts, view.scope.sees), question, view);

/** The answer to a question. Throws as {@link asked} does. */
export const metrics = (view: View, query: MetricQuery): Answer => answered(view, asked(query, view.facts.hierarchy, view.scope, view.today));
