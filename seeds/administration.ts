import type { DayNumber } from '../base/civil.ts';
import { dayNumber } from '../base/day.ts';
import { dayIn, dayText, FOREVER, REFERENCE_DAY, YEARS } from './calendar.ts';
import { JURISDICTIONS } from './population.ts';
import { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of a table, by column name. */
type Row = Readonly<Record<string, string | number>>;

/** Documents that a unit issues a year; share of them on interests of the staff (estimates). */
const DOCUMENTS = { public: 2.1, private: 1 };
const STAFF_INTEREST = 0.55;

/**
 * The opinion of the union by its days from the issue of the document, with weights; no days: none.
 * The day of the issue and the day after decide (estimates).
 */
const OPINIONS: readonly (readonly [weight: number, from: number, to: number] | [number])[] = [
  [74, -20, -1],
  [10, 0, 0],
  [4, 1, 1],
  [3, 2, 30],
  [9],
];

/** Chance that a key task is named by a document of the unit, of its district, or only by one received. */
const BACKED = [
  ['issued', 0.3],
  ['forwarded', 0.22],
  ['received', 0.1],
] as const;

const TITLES = ['教职工考核办法', '绩效分配方案', '岗位聘任办法', '年度工作要点', '评优细则'];

const effectOf = (jurisdiction: string): number =>
  JURISDICTIONS.find(({ code }) => code === jurisdiction)?.effect ?? 0;

const isOpen = ({ openedOn, closedOn }: UnitPlan, on: DayNumber): boolean =>
  openedOn <= on && on < closedOn && on <= REFERENCE_DAY;

/** The documents of a unit, and those that name its key tasks, of itself or its district. */
export function documentsOf(seed: number, unit: UnitPlan, keyTasks: readonly Row[]): Row[] {
  const random = new Random(seed, 'documents', unit.code);
  const unitRows = YEARS.flatMap((year) => {
    const count = random.poisson(DOCUMENTS[unit.isPrivate ? 'private' : 'public']);
    return Array.from({ length: count }, (_, i) => {
      const on = dayIn(year, '01-05') + random.between(0, 355);
      const staffInterest = random.chance(STAFF_INTEREST);
      const [, from, to] = OPINIONS[random.weighted(OPINIONS.map(([weight]) => weight))]!;
      const days = from === undefined ? null : random.between(from, to!);
      const isAdopted = random.chance(0.8);
      const title = random.pick(TITLES);
      const isOpinionDue = staffInterest || days === 0;
      return {
        on,
        row: {
          unit_code: unit.code,
          action: 'issued',
          document_no: `演示〔${year}〕${i + 1}号`,
          title: `演示·${title}`,
          on: dayText(on),
          staff_interest: String(staffInterest),
          ...(isOpinionDue &&
            days !== null &&
            on + days <= REFERENCE_DAY && {
              union_opinion_on: dayText(on + days),
              opinion_adopted: String(isAdopted),
            }),
        },
      };
    });
  });
  const backing = keyTasks.flatMap(({ code, year }) => {
    const action = BACKED.find(([, chance]) =>
      random.chance(chance * (1 + 6 * effectOf(unit.jurisdiction))),
    )?.[0];
    const on = dayIn(Number(year), '01-20') + random.between(0, 160);
    if (action === undefined) return [];
    const issuer = action === 'issued' && random.chance(0.25) ? unit.jurisdiction : unit.code;
    const row = {
      unit_code: issuer,
      action,
      document_no: `演示项〔${year}〕${code}`,
      title: '演示·关于推进重点工作的通知',
      on: dayText(on),
      staff_interest: 'false',
      project_code: code!,
    };
    return [{ on, row }];
  });
  return [...unitRows, ...backing].filter(({ on }) => isOpen(unit, on)).map(({ row }) => row);
}

/** Documents of the city and its districts each year: the policy, and guidance that backs it. */
export function documentsOfCity(seed: number): Row[] {
  return ['CZ', ...JURISDICTIONS.map(({ code }) => code)].flatMap((node) => {
    const random = new Random(seed, 'documents', node);
    return YEARS.flatMap((year) =>
      (['issued', 'forwarded', 'basis'] as const).map((action, i) => ({
        unit_code: node,
        action,
        document_no: `演示工〔${year}〕${i + 1}号`,
        title: '演示·教育工会工作意见',
        on: dayText(dayIn(year, '02-10') + random.between(0, 90)),
        copied_to: node === 'CZ' ? '演示·上级工会' : '',
        staff_interest: 'false',
      })),
    );
  });
}

/** Issues a year of a unit by kind, with the weights of their outcomes (estimates). */
const ISSUES: readonly (readonly [kind: string, mean: number, outcomes: readonly string[]])[] = [
  ['party_issue', 0.8, ['resolved']],
  ['rights_case', 0.06, ['resolved', 'mediated']],
  ['dispute', 0.05, ['mediated', 'arbitrated', 'dismissed']],
  ['dismissal_notice', 0.04, ['resolved', 'dismissed']],
  ['complaint', 0.06, ['verified', 'dismissed']],
  ['praise', 0.12, ['verified']],
];
const PENDING = 0.15;

/** The issues of a unit; those that are pending have no day of resolution. */
export function issuesOf(seed: number, unit: UnitPlan): Row[] {
  const random = new Random(seed, 'issues', unit.code);
  const numbers = new Map<string, number>();
  return YEARS.flatMap((year) =>
    ISSUES.flatMap(([kind, mean, outcomes]) =>
      Array.from({ length: random.poisson(mean) }, () => {
        const raisedOn = dayIn(year, '01-01') + random.between(0, 364);
        const isPending = random.chance(PENDING - 2 * effectOf(unit.jurisdiction));
        const resolvedOn = raisedOn + random.between(1, 120);
        return { kind, raisedOn, resolvedOn, isPending, outcome: random.pick(outcomes) };
      }),
    ),
  ).flatMap(({ kind, raisedOn, resolvedOn, isPending, outcome }) => {
    if (!isOpen(unit, raisedOn)) return [];
    const key = `${kind} ${raisedOn}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const isOver = !isPending && isOpen(unit, resolvedOn);
    return [
      {
        unit_code: unit.code,
        kind,
        raised_on: dayText(raisedOn),
        number,
        outcome: isOver ? outcome : 'pending',
        ...(isOver && { resolved_on: dayText(resolvedOn) }),
      },
    ];
  });
}

/** Share of units with a reform body, with a second one, with a union seat (estimates). */
const BODIES = [0.3, 0.12] as const;
const SEAT = { public: 0.86, private: 0.6 };
/** The last day of a year decides: what ends on it is not there on it. */
const ENDS = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31'];
const BODY_NAMES = ['绩效改革领导小组', '后勤改革工作小组'];

/** The reform bodies of a unit. Some have ended. */
export function reformBodiesOf(seed: number, unit: UnitPlan): Row[] {
  const random = new Random(seed, 'reform bodies', unit.code);
  return BODIES.flatMap((chance, i) => {
    const exists = random.chance(chance);
    const from = Math.max(unit.openedOn, dayIn(random.between(2021, 2025), '03-01'));
    const end = random.chance(0.2) ? dayNumber(random.pick(ENDS)) : FOREVER;
    const hasSeat = random.chance(SEAT[unit.isPrivate ? 'private' : 'public']);
    const to = Math.min(end, unit.closedOn);
    if (!exists || from >= to) return [];
    return [
      {
        unit_code: unit.code,
        name: `演示·${BODY_NAMES[i]!}`,
        union_seat: String(hasSeat),
        from_on: dayText(from),
        to_on: dayText(to),
      },
    ];
  });
}
