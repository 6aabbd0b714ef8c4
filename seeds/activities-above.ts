import type { DayNumber } from '../base/civil.ts';
import { dayIn, dayText, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';

/** A row of a register, by column name. */
export type SeedRow = Readonly<Record<string, string | number>>;

/** An activity of a district or of the city. */
export interface ActivityAbove {
  readonly code: string;
  readonly organiser: string;
  readonly year: number;
  readonly kind: string;
  readonly audience: string;
  readonly lastOn: DayNumber;
  readonly row: SeedRow;
}

/** What the city and each district hold every year, with the audience and the hours. */
const PROGRAMME = [
  { kind: 'training', audience: 'cadres', title: '工会干部培训班', hours: '16.00' },
  { kind: 'training', audience: 'all', title: '教职工素养讲座', hours: '6.50' },
  { kind: 'study', audience: 'all', title: '理论学习报告会', hours: '3.00' },
  { kind: 'recreation', audience: 'staff', title: '教职工运动会', hours: '' },
] as const;

function activityOf(organiser: string, year: number, place: number, seed: number): ActivityAbove {
  const random = new Random(seed, 'activities above', organiser, year, place);
  const { kind, audience, title, hours } = PROGRAMME[place]!;
  const lastOn = dayIn(year, '03-01') + random.between(0, 290);
  const fromOn = lastOn - (kind === 'training' ? random.between(0, 2) : 0);
  const code = `${organiser}-HD${year}-${place + 1}`;
  const isMajor = kind === 'recreation';
  return {
    code,
    organiser,
    year,
    kind,
    audience,
    lastOn,
    row: {
      code,
      unit_code: organiser,
      kind,
      title: `演示·${title}`,
      from_on: dayText(fromOn),
      last_on: dayText(lastOn),
      function: kind === 'recreation' ? 'serve' : 'educate',
      audience,
      programme: '同心育人',
      new_form: String(random.chance(0.3)),
      major: String(isMajor),
      ...(isMajor && { party_principal_attended: String(random.chance(0.9)) }),
      hours,
    },
  };
}

/** The activities of the city and of its districts in the years of the history. */
export const activitiesAbove = (seed: number): readonly ActivityAbove[] =>
  ['CZ', ...JURISDICTIONS.map(({ code }) => code)].flatMap((organiser) =>
    YEARS.flatMap((year) => PROGRAMME.map((_, place) => activityOf(organiser, year, place, seed))),
  );
