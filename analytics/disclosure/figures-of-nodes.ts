import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { answering } from '../query/answer.ts';
import type { FigureColumns } from '../query/figure-columns.ts';
import { planOf } from '../query/plan.ts';
import type { ResolvedQuery } from '../query/resolved-query.ts';

/**
 * The figures of an indicator in a period of every node, by number, with the filters, the line and
 * the reading of a question: whoever may see them, and whatever is on record.
 */
export function* figuresOfNodes(
  indicator: Indicator,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<FigureColumns> {
  const about: ResolvedQuery = {
    ...question,
    indicators: [indicator],
    periods: [period],
    kind: null,
    depth: null,
    isOfPeers: false,
    nodes: [...facts.hierarchy.nodes.keys()],
    by: [],
    ignoresHorizons: true,
  };
  const { blocks } = yield* answering(planOf(about, facts), about, facts, () => true, Infinity);
  return blocks[0]!.figures;
}
