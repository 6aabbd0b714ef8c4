import type { DayNumber } from '../base/civil.ts';
import { dayIn, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { BLOCKS, COMMON_ITEMS, ITEMS } from './questionnaire.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A wave of the survey; its frame is the main staff of open units on `referenceOn`. */
export interface Wave {
  readonly code: string;
  readonly name: string;
  readonly referenceOn: DayNumber;
}

/** The waves of the history: each November, for the staff of 31 October. */
export const WAVES: readonly Wave[] = YEARS.map((year) => ({
  code: `W${year}`,
  name: `演示·${year}年11月教职工满意度调查`,
  referenceOn: dayIn(year, '10-31'),
}));

/** Share of the staff that answers, by ownership; how far a unit may be from it; units that do not take part (estimates; 4.5). */
const RESPONSE = { public: 0.72, private: 0.58 };
const SPREAD = 0.12;
const ABSENT = 0.03;

/**
 * The latent answer: mean and standard deviation before it is rounded and cut to 1..5, which brings them to about 4.0 and 0.9; the
 * gain of the mean from wave to wave; and, of the variance, the shares of unit, person, unit in a block – what a school is good at –, person in a block, and item. They give a
 * correlation within dimensions of about 0.55 and an ICC(1) of the index of about 0.08 (estimates; domain reference, section 4.5).
 */
const MEAN = 4.1;
const DEVIATION = 1.02;
const GAIN = 0.05;
const UNIT = Math.sqrt(0.05);
const PERSON = Math.sqrt(0.34);
const PROFILE = Math.sqrt(0.03);
const BLOCK = Math.sqrt(0.2);
const ITEM = Math.sqrt(0.38);

/** Chance that an item is not answered (9 or empty), that a sheet is given up half-way, and that it has one answer throughout (estimates). */
const NO_ANSWER = 0.013;
const GIVEN_UP = 0.006;
const STRAIGHT = 0.01;

/** Share of the sheets that come from Party leaders and administrators, who answer T1 and T2 too, and how much better they think of the union (estimates). */
const LEADER = 0.07;
const LEADER_GAIN = 0.15;

const clamp = (answer: number): number => (answer < 1 ? 1 : answer > 5 ? 5 : answer);

/**
 * A sheet. What leaders are asked besides is drawn from `leaders`, a stream of its own, so that the answers of everybody to everything else
 * do not depend on it.
 */
function sheet(random: Random, leaders: Random, mean: number, profile: readonly number[]): string {
  const isLeader = leaders.chance(LEADER);
  const asLeader = (): string => {
    if (!isLeader || leaders.chance(NO_ANSWER)) return ',';
    return `,${clamp(Math.round(mean + LEADER_GAIN + DEVIATION * leaders.coarseNormal()))}`;
  };
  const style = random.unit();
  if (style < STRAIGHT) {
    const answer = `,${clamp(Math.round(mean + random.normal()))}`;
    return ITEMS.map(({ isForLeaders }) => (isForLeaders ? asLeader() : answer)).join('');
  }
  const answered = style < STRAIGHT + GIVEN_UP ? random.between(3, 18) : COMMON_ITEMS;
  const person = mean + DEVIATION * PERSON * random.normal();
  const blocks = profile.map((it) => person + DEVIATION * (it + BLOCK * random.normal()));
  let cells = '';
  let place = 0;
  for (const { block, reversed, isForLeaders } of ITEMS) {
    if (isForLeaders) {
      cells += asLeader();
    } else if (place++ >= answered) {
      cells += ',';
    } else if (random.chance(NO_ANSWER)) {
      cells += random.chance(0.5) ? ',9' : ',';
    } else {
      const answer = clamp(Math.round(blocks[block]! + DEVIATION * ITEM * random.coarseNormal()));
      cells += `,${reversed ? 6 - answer : answer}`;
    }
  }
  return cells;
}

/**
 * The answer sheets of a unit in the wave at `place`, each as its item cells with leading commas. `frame` is the unit's main staff on
 * the reference day. Sheets are drawn apart from the staff: none can be traced to a person.
 */
export function* sheetsOf(
  seed: number,
  unit: UnitPlan,
  place: number,
  frame: number,
): Generator<string> {
  const usual = new Random(seed, 'survey unit', unit.code).normal();
  // a stream of its own, the same in every wave
  const strengths = new Random(seed, 'survey profile', unit.code);
  const profile = Array.from({ length: BLOCKS }, () => PROFILE * strengths.normal());
  const random = new Random(seed, 'survey', unit.code, YEARS[place]!);
  const leaders = new Random(seed, 'survey leaders', unit.code, YEARS[place]!);
  if (frame === 0 || random.chance(ABSENT)) return;
  const response =
    RESPONSE[unit.isPrivate ? 'private' : 'public'] + (2 * random.unit() - 1) * SPREAD;
  const district = JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;
  const mean =
    MEAN + district + GAIN * place + DEVIATION * UNIT * (0.9 * usual + 0.44 * random.normal());
  for (let i = 0; i < frame; i++)
    if (random.chance(response)) yield sheet(random, leaders, mean, profile);
}
