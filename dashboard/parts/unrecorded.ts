import { useCallback, useMemo } from 'react';
import { isUnrecorded, withoutNumbers } from '../../base/unrecorded.ts';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment, FigureFragment } from '../operations/generated.ts';
import { periodOf } from './target.ts';

type Counting = Pick<Indicator, 'source'>;
type Numbers = Partial<Pick<FigureFragment, 'status' | 'value' | 'lower' | 'upper'>>;

/** Shown instead of a figure with incomplete entries. */
export const UNRECORDED = {
  zh: '该期参赛登记不全',
  en: 'entries in contests are not fully on record',
} as const;

/** The same as a sentence, with advice. */
export const NOT_TO_JUDGE = {
  zh: `${UNRECORDED.zh}，不宜据此判断。`,
  en: 'Contest entries for this period are incomplete; do not judge by this figure.',
} as const;

/** Returns a function: whether the entries that an indicator counts in a period are incomplete. */
export function useUnrecorded(): (indicator: Counting, label: string) => boolean {
  const { contestYears } = useCatalogue();
  return useCallback(
    (indicator, label) => {
      const period = periodOf(label);
      return period !== null && isUnrecorded(indicator, period, contestYears);
    },
    [contestYears],
  );
}

/** Removes the numbers of a figure with incomplete entries, so that they are not drawn or compared. */
export function useRecorded(): <F extends Numbers>(
  indicator: Counting,
  label: string,
  figure: F,
) => F {
  const unrecorded = useUnrecorded();
  return useCallback(
    (indicator, label, figure) => (unrecorded(indicator, label) ? withoutNumbers(figure) : figure),
    [unrecorded],
  );
}

/** The same for the points of a series; changes from or to such a point are removed too. */
export function useRecordedPoints<
  P extends Numbers & { readonly period: string; readonly change?: DifferenceFragment | null },
>(indicator: Counting, points: readonly P[]): readonly P[] {
  const recorded = useRecorded();
  return useMemo(() => {
    const shown = points.map((point) => recorded(indicator, point.period, point));
    return shown.map((point, i) =>
      point === points[i] && (i === 0 || shown[i - 1] === points[i - 1])
        ? point
        : { ...point, change: null },
    );
  }, [indicator, points, recorded]);
}
