import { localTime } from '../../base/local-time.ts';

/** A moment in China Standard Time, to the minute. */
export const momentText = (moment: string): string => localTime(moment).slice(0, 16);
