import type { DayNumber } from '../base/civil.ts';
import type { SeedRow } from './activities-above.ts';
import type { Body } from './bodies.ts';
import { dayIn, dayText, HISTORY_FROM, REFERENCE_DAY } from './calendar.ts';
import { dayColumn, dayWhenDone, present, type Lateness } from './lateness.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import { representativesFor } from './terms.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Chance that the congress of a unit meets in a school year (domain reference, section 4.5). */
const MEETS = { public: 0.97, private: 0.78 };

/** The first years of the school years of the history. */
const SCHOOL_YEARS = [2022, 2023, 2024, 2025] as const;

/** Powers of the congress with the mode that each requires (MOE Order 32 of 2011, article 7), and weights. */
const POWERS = [
  ['power1', 'heard', 4],
  ['power2', 'heard', 12],
  ['power3', 'heard', 26],
  ['power4', 'adopted', 32],
  ['power5', 'deliberated', 10],
  ['power6', 'appraised', 8],
  ['power7', 'supervised', 4],
  ['power8', 'discussed', 4],
] as const;

const TITLES: Readonly<Record<string, string>> = {
  power1: '学校章程修订',
  power2: '发展规划',
  power3: '学校工作报告',
  power4: '绩效工资分配办法',
  power5: '提案办理情况',
  power6: '干部民主评议',
  power7: '意见与建议',
  power8: '食堂管理',
};

/** Chances that a matter is not submitted, or in another mode than required (estimates). */
const NOT_SUBMITTED = 0.03;
const OTHER_MODE = 0.04;
const RESOLVED = 0.7;
const STATUS_REPORTED = 0.82;

/** Days from a resolution to its disclosure; 15 and 16 are frequent, since they decide the indicator. */
const DISCLOSURE: Lateness = [[70, 1, 14], [8, 15, 15], [6, 16, 16], [10, 17, 60], [6]];

/** Days from the day due to the reply to a proposal and to its end. */
const REPLY: Lateness = [[86, -60, -1], [5, 0, 0], [3, 1, 1], [3, 2, 40], [3]];

/** Proposals of 100 staff in a school year, those accepted, and those whose proposer was asked (estimates). */
const PROPOSALS = 3.2;
const ACCEPTED = 0.86;
const ASKED = 0.6;

/** The rows of a congress by table. */
export interface CongressRows {
  readonly congress_sessions: SeedRow[];
  readonly congress_matters: SeedRow[];
  readonly proposals: SeedRow[];
}

/** Whether a body holds on a day. */
const holdsOn = ({ establishedOn, dissolvedOn }: Body, day: DayNumber): boolean =>
  establishedOn <= day && day < dissolvedOn;

/** The shift of a district in shares, from −0.12 to 0.12. */
const districtEffect = ({ jurisdiction }: UnitPlan): number =>
  3 * (JURISDICTIONS.find(({ code }) => code === jurisdiction)?.effect ?? 0);

/** How votes were cast: ballots become more frequent with the years. */
function ballotOf(random: Random, unit: UnitPlan, year: number, electors: number): SeedRow {
  const share = 0.55 + districtEffect(unit) + 0.06 * (year - 2022);
  const isBallot = random.chance(share);
  const method = isBallot ? (random.chance(0.2) ? 'electronic' : 'secret') : 'hands';
  const yes = Math.round(electors * (0.7 + 0.3 * random.unit()));
  const no = random.between(0, electors - yes);
  return {
    ballot: method,
    ...(isBallot && {
      eligible: electors,
      returned: electors,
      yes,
      no,
      abstain: electors - yes - no,
    }),
  };
}

function matterOf(
  random: Random,
  unit: UnitPlan,
  session: { readonly code: string; readonly on: DayNumber; readonly attended: number },
  year: number,
  number: number,
): SeedRow {
  const [power, required] = POWERS[random.weighted(POWERS.map(([, , weight]) => weight))]!;
  const isSubmitted = !random.chance(NOT_SUBMITTED);
  const isOtherMode = random.chance(OTHER_MODE);
  const votes = ballotOf(random, unit, year, session.attended);
  const isResolved = isSubmitted && random.chance(RESOLVED);
  const disclosedOn = dayWhenDone(random, session.on, DISCLOSURE);
  const reportedOn = session.on + random.between(60, 200);
  const isReported = random.chance(STATUS_REPORTED) && reportedOn <= REFERENCE_DAY;
  return {
    unit_code: unit.code,
    on: dayText(session.on),
    number,
    title: `演示·${TITLES[power]!}`,
    power,
    ...(isSubmitted && { session_code: session.code }),
    mode: !isSubmitted ? 'none' : isOtherMode ? 'discussed' : required,
    ...(isSubmitted && power === 'power4' ? votes : { ballot: 'none' }),
    resolution: String(isResolved),
    ...(isResolved && {
      ...dayColumn('disclosed_on', disclosedOn),
      ...(isReported && { status_reported_on: dayText(reportedOn) }),
    }),
  };
}

function proposalOf(random: Random, unit: UnitPlan, on: DayNumber, number: number): SeedRow {
  const submittedOn = on - random.between(5, 40);
  const isAccepted = random.chance(ACCEPTED);
  const dueOn = on + 90;
  const repliedOn = dayWhenDone(random, dueOn, REPLY);
  const closedOn = repliedOn === null ? null : repliedOn + random.weighted([70, 10, 10, 10]);
  const isAsked = random.chance(ASKED) && repliedOn !== null;
  const isSatisfied = random.chance(0.88 + districtEffect(unit));
  const isAnswered = random.chance(0.95);
  return {
    unit_code: unit.code,
    number,
    title: `演示·提案${number}`,
    submitted_on: dayText(submittedOn),
    ...(isAccepted && {
      accepted_on: dayText(on),
      due_on: dayText(dueOn),
      ...dayColumn('replied_on', repliedOn),
      ...dayColumn('closed_on', closedOn !== null && closedOn <= REFERENCE_DAY ? closedOn : null),
    }),
    asked: String(isAccepted && isAsked),
    ...(isAccepted && isAsked && isAnswered && { satisfied: String(isSatisfied) }),
  };
}

/** The sessions, matters and proposals of a unit, in the school years in which its congress meets. */
export function congressOf(
  seed: number,
  unit: UnitPlan,
  bodies: readonly Body[],
  staff: number,
): CongressRows {
  const rows: CongressRows = { congress_sessions: [], congress_matters: [], proposals: [] };
  const random = new Random(seed, 'congress', unit.code);
  const congress = bodies.filter(
    ({ kind }) => kind === 'staff_congress' || kind === 'staff_assembly',
  );
  for (const year of SCHOOL_YEARS) {
    const isMet = random.chance(MEETS[unit.isPrivate ? 'private' : 'public']);
    const isInWinter = random.chance(0.2);
    const on = isInWinter
      ? dayIn(year, '12-01') + random.between(0, 29)
      : dayIn(year + 1, '02-20') + random.between(0, 120);
    const body = congress.find((held) => holdsOn(held, on));
    const due = Math.max(3, body?.kind === 'staff_congress' ? representativesFor(staff) : staff);
    const attended = present(random, due);
    const matters = random.between(1, 3);
    const proposals = random.poisson(Math.min(12, (staff * PROPOSALS) / 100));
    if (!isMet || !body || on < HISTORY_FROM || on > REFERENCE_DAY) continue;
    const session = { code: `${unit.code}-JD${year}`, on, attended };
    rows.congress_sessions.push({
      code: session.code,
      unit_code: unit.code,
      kind: random.chance(0.06) ? 'extraordinary' : 'regular',
      number: year - SCHOOL_YEARS[0] + 1,
      on: dayText(on),
      due_to_attend: due,
      attended,
    });
    for (let i = 1; i <= matters; i++)
      rows.congress_matters.push(matterOf(random, unit, session, year, i));
    for (let i = 1; i <= proposals; i++)
      rows.proposals.push(proposalOf(random, unit, Math.max(on, HISTORY_FROM + 40), i));
  }
  return rows;
}
