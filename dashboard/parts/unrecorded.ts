import { useCallback, useMemo } from 'react';
import { isUnrecorded, withoutNumbers } from '../../base/unrecorded.ts';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment, FigureFragment } from '../operations/generated.ts';
import { periodOf } from './target.ts';

type Counting = Pick<Indicator, 'source'>;
type Numbers = Partial<Pick<FigureFragment, 'status' | 'value' | 'lower' | 'upper'>>;

/** What is said of a number that is not to be judged by. */
export const UNRECORDED = {
  zh: '该期参赛登记不全',
  en: 'entries in contests are not fully on record',
} as const;

/** The same as a sentence. */
export const NOT_TO_JUDGE = {
  zh: `${UNRECORDED.zh}，不宜据此判断。`,
  en: 'Entries in contests are not fully on record: it is not to be judged by.',
} as const;

/**
 * Tells whether an indicator counts contests in a period, given by its label, of which entries are
 * not fully on record.
 */
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

/**
 * Takes from a figure the numbers that are not to be judged by, so that nothing is drawn of them
 * nor held against a target.
 */
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

/** The same of the points of a series; no change since, or to, such a number. */
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
