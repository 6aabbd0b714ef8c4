import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { namesIn } from './families.ts';
import { INDICATORS } from './index.ts';
import type { Indicator } from './indicator.ts';

const byName = new Map(
  INDICATORS.flatMap((indicator) => [
    [indicator.code.toLowerCase(), indicator],
    [indicator.id, indicator],
  ]),
);

/**
 * The indicator of a code such as B01 or of an id such as membership_rate, in either case. Throws
 * UNKNOWN_INDICATOR with the nearest ones, for the code of a family with its members.
 */
export function indicatorNamed(name: string): Indicator {
  const trimmed = name.trim().slice(0, 80);
  const indicator = byName.get(trimmed.toLowerCase());
  if (!indicator) {
    const members = namesIn(trimmed);
    throw new TongxinError('UNKNOWN_INDICATOR', {
      name: trimmed,
      nearest: (members.length > 1
        ? members
        : nearest(
            trimmed,
            INDICATORS.flatMap(({ code, id }) => [code, id]),
          )
      ).join(', '),
    });
  }
  return indicator;
}

/** The indicators of a code or id; for the code of a family such as XE5 its members. Throws UNKNOWN_INDICATOR. */
export const indicatorsNamed = (name: string): readonly Indicator[] =>
  namesIn(name).map(indicatorNamed);
