import { useCallback, useMemo } from 'react';
import { isUnrecorded } from '../../base/unrecorded.ts';
import { useGround, type Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment } from '../operations/generated.ts';
import { periodOf } from './target.ts';

type Counting = Pick<Indicator, 'source'>;
interface Point { readonly period: string; readonly value?: number | null; readonly lower?: number | null; readonly upper?: number | null; readonly change?: DifferenceFragment | null }

/** What is said of a number that says nothing. */
export const UNRECORDED = { zh: '该期没有登记任何竞赛', en: 'no contest is on record' } as const;

/** Tells whether an indicator counts contests in a period, given by its label, in none of whose years a contest is on record: then its 0 says nothing. */
export function useUnrecorded(): (indicator: Counting, label: string) => boolean {
  const { contestYears } = useGround();
  return useCallback((indicator, label) => {
    const period = periodOf(label);
    return period !== null && isUnrecorded(indicator, period, contestYears);
  }, [contestYears]);
}

/** Points of a series without the numbers that say nothing, and without the changes since those. */
export function useRecorded<P extends Point>(indicator: Counting, points: readonly P[]): readonly P[] {
  const saysNothing = useUnrecorded();
  return useMemo(() => points.map((it, i) => {
    if (saysNothing(indicator, it.period)) return { ...it, value: null, lower: null, upper: null, change: null };
    return i > 0 && saysNothing(indicator, points[i - 1]!.period) ? { ...it, change: null } : it;
  }), [indicator, points, saysNothing]);
}
