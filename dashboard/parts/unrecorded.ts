import type { Indicator } from '../app/viewer.tsx';
import { useAsk } from '../client/use-ask.ts';
import { RecordedContestsDocument } from '../operations/generated.ts';
import { lastDayOf } from './target.ts';

/** Whether an indicator of contests speaks of a period of whose year no contest is on record: then its 0 says nothing. */
export function useUnrecorded(period: string): (indicator: Pick<Indicator, 'axis'>) => boolean {
  const last = lastDayOf(period), { data } = useAsk(RecordedContestsDocument, { year: Number(last?.slice(0, 4)) }, last === null);
  return ({ axis }) => axis === 'events' && data?.contests.totalCount === 0;
}

/** What is said of such a number. */
export const UNRECORDED = { zh: '该期没有登记任何竞赛', en: 'no contest is on record' } as const;
