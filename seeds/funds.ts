import type { SeedRow } from './activities-above.ts';
import { dayIn, dayText, FOREVER, REFERENCE_DAY, YEARS } from './calendar.ts';
import type { ProjectRow } from './projects.ts';
import { Random } from './random.ts';
import type { Roster } from './roster.ts';
import type { Coverage } from './unions.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Rows of the registers of money. */
export interface FundRows {
  readonly fund_years: SeedRow[];
  readonly spendings: SeedRow[];
  readonly subsidies: SeedRow[];
}

/** Yearly wages of a person, in yuan (estimates). */
const WAGE = { public: [88_000, 142_000], private: [46_000, 88_000] } as const;

/** The contribution is 2 % of total wages (Trade Union Law, article 43); dues are about 0.5 %. */
const CONTRIBUTION = 0.02;
const DUES = 0.005;

/** How much of the contribution is remitted, with weights: in full, nearly, in part, not at all (estimates). */
const REMITTED = {
  public: [88, 6, 5, 1],
  private: [58, 14, 20, 8],
} as const;

/** Districts where less is remitted than elsewhere: the chance to fall short besides (estimates). */
const SHORT: ReadonlyMap<string, number> = new Map([
  ['CZ-JK', 0.16],
  ['CZ-LY', 0.1],
  ['CZ-JT', 0.07],
]);

/** Things that a unit spends money on in a year: the chance, the source, yuan a head (estimates). */
const SPENDING = [
  { kind: 'service', source: 'union', chance: 0.94, heads: [40, 900] },
  { kind: 'service', source: 'administration', chance: 0.12, heads: [20, 200] },
  { kind: 'training', source: 'administration', chance: 0.6, heads: [60, 700] },
  { kind: 'training', source: 'union', chance: 0.2, heads: [10, 120] },
  { kind: 'publicity', source: 'union', chance: 0.34, heads: [10, 90] },
  { kind: 'it', source: 'administration', chance: 0.22, heads: [30, 400] },
  { kind: 'culture', source: 'union', chance: 0.2, heads: [20, 150] },
  { kind: 'facility', source: 'superior', chance: 0.08, heads: [50, 400] },
  { kind: 'special', source: 'donation', chance: 0.01, heads: [5, 50] },
] as const;

/** Chance that the administration pays for a key task, or for a major activity, with special funds (estimate). */
const FUNDED = 0.82;

/** Yearly chance of a subsidy, and what becomes of it (estimates). */
const SUBSIDY = 0.17;
const PURPOSES = ['facility', 'culture', 'service'] as const;
const PAID = { full: 0.8, part: 0.09 };
const ACCEPTED = 0.84;

const fen = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** An amount in hundredths. */
const amount = (random: Random, least: number, most: number): number =>
  random.between(least * 100, most * 100);

function remitted(random: Random, unit: UnitPlan, due: number): number {
  const weights = REMITTED[unit.isPrivate ? 'private' : 'public'];
  const fallsShort = random.chance(SHORT.get(unit.jurisdiction) ?? 0);
  const share = random.unit();
  switch (fallsShort ? 2 : random.weighted(weights)) {
    case 0:
      return due;
    case 1:
      return Math.round(due * (0.9 + share * 0.1));
    case 2:
      return Math.round(due * share * 0.9);
    default:
      return 0;
  }
}

function fundYear(random: Random, unit: UnitPlan, year: number, staff: number): SeedRow {
  const [least, most] = WAGE[unit.isPrivate ? 'private' : 'public'];
  const wages = staff * amount(random, least, most);
  const dues = Math.round(wages * DUES);
  const received = random.chance(0.7) ? dues : Math.round(dues * (0.7 + random.unit() * 0.3));
  return {
    unit_code: unit.code,
    year,
    wages: fen(wages),
    contribution_paid: fen(remitted(random, unit, Math.round(wages * CONTRIBUTION))),
    dues_payable: fen(dues),
    dues_received: fen(random.chance(0.02) ? 0 : received),
  };
}

function subsidyOf(random: Random, unit: UnitPlan, year: number): SeedRow | null {
  const isGiven = random.chance(SUBSIDY);
  const approvedOn = dayIn(year, '03-01') + random.between(0, 240);
  const approved = random.between(20, 900) * 10_000;
  const luck = random.unit();
  const paid =
    luck < PAID.full
      ? approved
      : luck < PAID.full + PAID.part
        ? Math.round(approved * random.unit())
        : null;
  const paidOn = approvedOn + random.between(3, 90);
  const dueOn = approvedOn + random.between(120, 400);
  const acceptedOn = dueOn + random.between(-60, 40);
  const isAccepted = random.chance(ACCEPTED) && acceptedOn <= REFERENCE_DAY;
  if (!isGiven || approvedOn < unit.openedOn || approvedOn >= unit.closedOn) return null;
  return {
    code: `${unit.code}-BZ${year}`,
    unit_code: unit.code,
    purpose: random.pick(PURPOSES),
    applied_on: dayText(approvedOn - random.between(10, 60)),
    approved_on: dayText(approvedOn),
    approved: fen(approved),
    ...(paid !== null && paidOn <= REFERENCE_DAY && { paid_on: dayText(paidOn), paid: fen(paid) }),
    ...(!random.chance(0.06) && dueOn <= REFERENCE_DAY && { due_on: dayText(dueOn) }),
    ...(isAccepted && { accepted_on: dayText(acceptedOn) }),
  };
}

/** What of a unit the administration may pay for with special funds, with the column that names it. */
interface Fundable {
  readonly year: number;
  readonly column: 'project_code' | 'activity_code';
  readonly code: string | number;
}

/** Spendings of a unit in a year; of one kind each on its own day. */
function spendingsIn(
  random: Random,
  unit: UnitPlan,
  year: number,
  staff: number,
  fundable: readonly Fundable[],
): SeedRow[] {
  const row = (kind: string, source: string, heads: readonly [number, number]): SeedRow => ({
    unit_code: unit.code,
    kind,
    on: dayText(dayIn(year, '02-01') + random.between(0, 320)),
    source,
    amount: fen(Math.max(1, staff) * amount(random, ...heads)),
  });
  const unitSpending = SPENDING.flatMap(({ kind, source, chance, heads }) =>
    random.chance(chance) ? [row(kind, source, heads)] : [],
  );
  const special = fundable
    .filter((one) => one.year === year)
    .flatMap(({ column, code }) =>
      random.chance(FUNDED)
        ? [{ ...row('special', 'administration', [20, 300]), [column]: code }]
        : [],
    );
  const days = new Map<string, number>();
  return [...unitSpending, ...special].map((spending) => {
    const day = `${spending.kind} ${spending.on}`;
    const number = (days.get(day) ?? 0) + 1;
    days.set(day, number);
    return { ...spending, number };
  });
}

/** Money of a unit in the years of the history. */
export function fundsOf(
  seed: number,
  unit: UnitPlan,
  coverage: Coverage | undefined,
  roster: Roster,
  projects: readonly ProjectRow[],
  activities: readonly SeedRow[],
): FundRows {
  const random = new Random(seed, 'funds', unit.code);
  const rows: FundRows = { fund_years: [], spendings: [], subsidies: [] };
  const fundable: Fundable[] = [
    ...projects
      .filter(({ kind }) => kind === 'key_task')
      .map(({ year, code }) => ({
        year: Number(year),
        column: 'project_code' as const,
        code: code!,
      })),
    ...activities
      .filter(({ major }) => major === 'true')
      .map(({ last_on: day, code }) => ({
        year: Number(String(day).slice(0, 4)),
        column: 'activity_code' as const,
        code: code!,
      })),
  ];
  for (const year of YEARS) {
    const lastDay = dayIn(year, '12-31');
    const isOpen =
      unit.openedOn <= lastDay && (unit.closedOn === FOREVER || lastDay < unit.closedOn);
    const staff = roster.staffOf(unit, lastDay).length;
    const isCovered = coverage !== undefined && coverage.from <= lastDay;
    const funds = fundYear(random, unit, year, staff);
    const isKept = random.chance(isCovered ? 0.99 : 0.15);
    const spent = spendingsIn(random, unit, year, staff, fundable);
    const subsidy = subsidyOf(random, unit, year);
    if (!isOpen || staff === 0) continue;
    if (isKept) rows.fund_years.push(funds);
    rows.spendings.push(...spent);
    if (subsidy) rows.subsidies.push(subsidy);
  }
  return rows;
}
