/** A moment as people of the union read it: China Standard Time (UTC+8, no summer time), to the second. */
export const localTime = (moment: Date | string): string =>
  new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
