import { localTime } from '../../base/local-time.ts';

/** A moment as people of the union read it, to the minute. */
export const momentText = (moment: string): string => localTime(moment).slice(0, 16);
