/** A moment as people of the union read it: China Standard Time (UTC+8), to the minute. */
export const momentText = (moment: string): string => new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
