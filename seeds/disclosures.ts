import { codesOf } from '../schema/code-lists/code-list.ts';
import { disclosureItem } from '../schema/code-lists/disclosure-item.ts';
import type { SeedRow } from './activities-above.ts';
import { dayIn, dayText, REFERENCE_DAY, YEARS } from './calendar.ts';
import { dayColumn, dayWhenDone, type Lateness } from './lateness.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

const ITEMS = codesOf(disclosureItem);

/** Items that a unit discloses in half a year (estimate). */
const ITEMS_OF_HALF = [1, 3] as const;

/** Days from the day due to the publication; districts are late by weights of their own. */
const LATENESS = (late: number): Lateness => [
  [84 - late, -40, -1],
  [6, 0, 0],
  [4, 1, 1],
  [late, 2, 45],
  [3],
];

/** Kinds of surveys with the chance of one in a year, and the share of satisfied answers (estimates). */
const SURVEYS = [
  { kind: 'needs', chance: 0.58, satisfied: null },
  { kind: 'parents', chance: 0.7, satisfied: 0.9 },
  { kind: 'students', chance: 0.32, satisfied: 0.88 },
] as const;

const CHANNELS = ['公示栏', '校园网', '微信公众号', '教职工大会'] as const;

const effectOf = ({ jurisdiction }: UnitPlan): number =>
  JURISDICTIONS.find(({ code }) => code === jurisdiction)?.effect ?? 0;

/** The items of school affairs that a unit had to disclose. */
export function disclosuresOf(seed: number, unit: UnitPlan): SeedRow[] {
  const random = new Random(seed, 'disclosures', unit.code);
  const lateness = LATENESS(Math.round(8 - 120 * effectOf(unit)));
  return YEARS.flatMap((year) =>
    [dayIn(year, '06-30'), dayIn(year, '12-31')].flatMap((dueOn) => {
      const first = random.between(0, ITEMS.length - 1);
      const many = random.between(...ITEMS_OF_HALF);
      return Array.from({ length: many }, (_, i): SeedRow | null => {
        const publishedOn = dayWhenDone(random, dueOn, lateness);
        const channel = random.pick(CHANNELS);
        return unit.openedOn <= dueOn && dueOn < unit.closedOn
          ? {
              unit_code: unit.code,
              item: ITEMS[(first + 5 * i) % ITEMS.length]!,
              due_on: dayText(dueOn),
              ...dayColumn('published_on', publishedOn),
              ...(publishedOn !== null && { channel }),
            }
          : null;
      }).filter((row) => row !== null);
    }),
  );
}

/** Surveys of needs among the staff of a unit, and of parents and students. */
export function localSurveysOf(seed: number, unit: UnitPlan, staff: number): SeedRow[] {
  const random = new Random(seed, 'local surveys', unit.code);
  return YEARS.flatMap((year, y) =>
    SURVEYS.flatMap(({ kind, chance, satisfied }) => {
      const isMade = random.chance(chance + 2 * effectOf(unit) + 0.03 * y);
      const on = dayIn(year, '03-01') + random.between(0, 300);
      const people = kind === 'needs' ? Math.max(1, staff) : Math.max(8, staff * 8);
      const respondents = Math.max(1, Math.round(people * (0.4 + 0.6 * random.unit())));
      const valid = Math.round(respondents * (0.6 + 0.4 * random.unit()));
      const share = (satisfied ?? 0) + effectOf(unit) + 0.16 * (random.unit() - 0.5);
      const isStated = random.chance(0.94);
      const isOpen = unit.openedOn <= on && on < unit.closedOn && on <= REFERENCE_DAY;
      if (!isMade || !isOpen || staff === 0) return [];
      return [
        {
          unit_code: unit.code,
          kind,
          on: dayText(on),
          asked: respondents,
          valid,
          ...(satisfied !== null &&
            isStated && { satisfied: Math.min(valid, Math.round(valid * share)) }),
        },
      ];
    }),
  );
}
