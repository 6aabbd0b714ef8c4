import { TongxinError } from '../../base/errors/errors.ts';
import type { Asked } from '../query/asked.ts';
import { answered, type View } from '../view.ts';

/** Throws WITHHELD where a figure that a question needs is withheld from the viewer. */
export function assertMayBeTold(view: View, question: Asked): void {
  const hidden = answered(view, question).rows.find(({ status }) => status === 'SUPPRESSED');
  if (hidden) throw new TongxinError('WITHHELD', { indicator: hidden.indicator.code, unit: view.facts.hierarchy.nodes[hidden.node]!.code, period: hidden.period });
}
