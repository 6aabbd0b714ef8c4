import { useCallback, useMemo } from 'react';
import { civilOf } from '../../base/civil.ts';
import { useGround, type Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment } from '../operations/generated.ts';
import { periodOf } from './target.ts';

/** The register that indicators of contests count. */
const ENTRIES = 'contest_entries';

type Counting = Pick<Indicator, 'source'>;
interface Point { readonly period: string; readonly value?: number | null; readonly lower?: number | null; readonly upper?: number | null; readonly change?: DifferenceFragment | null }

/** What is said of a number that says nothing. */
export const UNRECORDED = { zh: '该期没有登记任何竞赛', en: 'no contest is on record' } as const;

/** Tells whether an indicator counts contests in a period, given by its label, in none of whose years a contest is on record: then its 0 says nothing. */
export function useUnrecorded(): (indicator: Counting, label: string) => boolean {
  const { contestYears } = useGround();
  return useCallback(({ source }, label) => {
    const period = source.includes(ENTRIES) ? periodOf(label) : null;
    return period !== null && !contestYears.some((year) => year >= civilOf(period.first).year && year <= civilOf(period.last).year);
  }, [contestYears]);
}

/** Points of a series without the numbers that say nothing, and without the changes since those. */
export function useRecorded<P extends Point>(indicator: Counting, points: readonly P[]): readonly P[] {
  const isUnrecorded = useUnrecorded();
  return useMemo(() => points.map((it, i) => {
    if (isUnrecorded(indicator, it.period)) return { ...it, value: null, lower: null, upper: null, change: null };
    return i > 0 && isUnrecorded(indicator, points[i - 1]!.period) ? { ...it, change: null } : it;
  }), [indicator, points, isUnrecorded]);
}
