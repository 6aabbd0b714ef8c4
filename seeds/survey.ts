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

/** The waves of the history: each November, for the staff on 31 October. */
export const WAVES: readonly Wave[] = YEARS.map((year) => ({
  code: `W${year}`,
  name: `演示·${year}年11月教职工满意度调查`,
  referenceOn: dayIn(year, '10-31'),
}));

/**
 * Response rate by ownership; most difference of a unit from it; share of units without responses
 * (estimates; 4.5).
 */
const RESPONSE_RATE = { public: 0.72, private: 0.58 };
const SPREAD = 0.12;
const ABSENT = 0.03;

/**
 * The latent answer: its mean and standard deviation before it is rounded and clamped to 1..5,
 * which makes them about 4.0 and 0.9; the increase of the mean from wave to wave; and the shares of
 * variance of unit, person, unit by block (strengths of a school), person by block, and item. They
 * give a correlation within dimensions of about 0.55 and an ICC(1) of the index of about 0.08
 * (estimates; domain reference, section 4.5).
 */
const MEAN = 4.1;
const DEVIATION = 1.02;
const GAIN = 0.05;
const UNIT = Math.sqrt(0.05);
const PERSON = Math.sqrt(0.34);
const PROFILE = Math.sqrt(0.03);
const BLOCK = Math.sqrt(0.2);
const ITEM = Math.sqrt(0.38);

/**
 * Chances that an item is not answered (9 or empty), that a response stops half-way, and that it
 * has the same answer throughout (estimates).
 */
const NO_ANSWER = 0.013;
const GIVEN_UP = 0.006;
const SAME_ANSWER = 0.01;

/**
 * Share of responses by Party leaders and administrators, who also answer T1 and T2, and how much
 * higher they rate the union (estimates).
 */
const LEADER = 0.07;
const LEADER_GAIN = 0.15;

const clamp = (answer: number): number => (answer < 1 ? 1 : answer > 5 ? 5 : answer);

/**
 * A response. Answers of leaders to their own items are drawn from the separate stream `leaders`,
 * so that all other answers do not depend on them.
 */
function response(
  random: Random,
  leaders: Random,
  mean: number,
  profile: readonly number[],
): string {
  const isLeader = leaders.chance(LEADER);
  const asLeader = (): string => {
    if (!isLeader || leaders.chance(NO_ANSWER)) return ',';
    return `,${clamp(Math.round(mean + LEADER_GAIN + DEVIATION * leaders.coarseNormal()))}`;
  };
  const style = random.unit();
  if (style < SAME_ANSWER) {
    const answer = `,${clamp(Math.round(mean + random.normal()))}`;
    return ITEMS.map(({ isForLeaders }) => (isForLeaders ? asLeader() : answer)).join('');
  }
  const answeredItems = style < SAME_ANSWER + GIVEN_UP ? random.between(3, 18) : COMMON_ITEMS;
  const person = mean + DEVIATION * PERSON * random.normal();
  const blocks = profile.map(
    (strength) => person + DEVIATION * (strength + BLOCK * random.normal()),
  );
  let cells = '';
  let place = 0;
  for (const { block, reversed, isForLeaders } of ITEMS) {
    if (isForLeaders) {
      cells += asLeader();
    } else if (place++ >= answeredItems) {
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
 * The responses of a unit in the wave at `place`, each as item cells with leading commas. `frame`
 * is the main staff on the reference day. Responses are drawn independently of the staff: none can
 * be traced to a person.
 */
export function* responsesOf(
  seed: number,
  unit: UnitPlan,
  place: number,
  frame: number,
): Generator<string> {
  const unitEffect = new Random(seed, 'survey unit', unit.code).normal();
  // a separate stream, the same in every wave
  const strengths = new Random(seed, 'survey profile', unit.code);
  const profile = Array.from({ length: BLOCKS }, () => PROFILE * strengths.normal());
  const random = new Random(seed, 'survey', unit.code, YEARS[place]!);
  const leaders = new Random(seed, 'survey leaders', unit.code, YEARS[place]!);
  if (frame === 0 || random.chance(ABSENT)) return;
  const responseRate =
    RESPONSE_RATE[unit.isPrivate ? 'private' : 'public'] + (2 * random.unit() - 1) * SPREAD;
  const districtEffect = JURISDICTIONS.find(({ code }) => code === unit.jurisdiction)!.effect;
  const mean =
    MEAN +
    districtEffect +
    GAIN * place +
    DEVIATION * UNIT * (0.9 * unitEffect + 0.44 * random.normal());
  for (let i = 0; i < frame; i++)
    if (random.chance(responseRate)) yield response(random, leaders, mean, profile);
}
