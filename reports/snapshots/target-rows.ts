import type { Period } from '../../base/period.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { targetAt } from '../../analytics/targets/target-at.ts';
import type { View } from '../../analytics/view.ts';
import type { SupplementCells } from './supplement-cells.ts';

/** The target that applies to each indicator at some nodes in a period; none where there is none. */
export const targetRows = (
  { facts, today }: View,
  nodes: readonly number[],
  period: Period,
): SupplementCells[] =>
  INDICATORS.flatMap((indicator) =>
    nodes.flatMap((node) => {
      const target = targetAt(indicator, node, period, { reading: 'AS_WAS', today }, facts);
      return target
        ? [
            {
              indicator: indicator.code,
              unit: facts.hierarchy.nodes[node]!.code,
              value: target.value,
              source: target.source,
            },
          ]
        : [];
    }),
  );
