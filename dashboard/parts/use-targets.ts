import { useMemo } from 'react';
import { useLiveQuery } from '../client/use-live-query.ts';
import { AppliedTargetsDocument } from '../operations/generated.ts';
import { periodOf } from './target.ts';

/** The targets that apply to an org unit in a period. */
export interface Targets {
  readonly areLoaded: boolean;
  /** the target of an indicator by its code; null: there is none, or they are not loaded */
  readonly of: (code: string) => number | null;
}

/**
 * The targets that apply to an org unit in a period: its own, those of the nearest org unit above,
 * or those of the catalogue. One query for all indicators; none for what is no period.
 */
export function useTargets(root: string, period: string): Targets {
  const isPeriod = periodOf(period) !== null;
  const { data, error } = useLiveQuery(AppliedTargetsDocument, { root, period }, !isPeriod);
  const values = useMemo(
    () => new Map(data?.appliedTargets.map(({ indicator, value }) => [indicator.code, value])),
    [data],
  );
  return {
    areLoaded: data !== undefined || error !== undefined || !isPeriod,
    of: (code) => values.get(code) ?? null,
  };
}
