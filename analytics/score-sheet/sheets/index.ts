import { TongxinError } from '../../../base/errors/errors.ts';
import type { Sheet } from '../sheet.ts';
import { version1 } from './version-1.ts';

/** Every version of the sheet, the oldest first. A version that has scored a year never changes. */
export const SHEETS: readonly Sheet[] = Object.freeze([version1]);

/** The sheet of a calendar year. Throws INVALID_QUERY for years before the first. */
export function sheetOf(year: number): Sheet {
  const sheet = SHEETS.findLast(({ fromYear }) => fromYear <= year);
  if (!sheet)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `${year} 年没有考核评分表：第一版自 ${SHEETS[0]!.fromYear} 年起。`,
        en: `there is no score sheet for ${year}: the first one begins in ${SHEETS[0]!.fromYear}.`,
      },
    });
  return sheet;
}
