import { TongxinError } from '../../base/errors/errors.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import type { ResolvedQuery } from '../query/resolved-query.ts';
import type { Work } from '../../base/work.ts';
import { answering, type View } from '../view.ts';

/** Throws WITHHELD if one of the figures is withheld from the viewer. */
export function assertPublishable(rows: readonly AnswerRow[], { facts }: View): void {
  const suppressedRow = rows.find(({ status }) => status === 'SUPPRESSED');
  if (suppressedRow)
    throw new TongxinError('WITHHELD', {
      indicator: suppressedRow.indicator.code,
      unit: facts.hierarchy.nodes[suppressedRow.node]!.code,
      period: suppressedRow.period,
    });
}

/** Throws WITHHELD if a figure that a question needs is withheld from the viewer. */
export function* assertQueryPublishable(view: View, question: ResolvedQuery): Work<void> {
  assertPublishable((yield* answering(view, question)).rows, view);
}
