import { INDICATORS } from '../../../analytics/indicators/index.ts';
import type { City, Row, Tree } from './city.ts';
import { ascending, type Span } from './days.ts';

/** Whether what an indicator reads is on record: yes; not, as rows let it seem; not, as was stated. */
export type Recorded = 'yes' | 'doubtful' | 'stated otherwise';

/** The registers whose rows hold for a while, with the columns of their days. */
const SPELLS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  org_units: ['opened_on', 'closed_on'],
  org_edges: ['from_on', 'to_on'],
  unions: ['approved_on', 'dissolved_on'],
  union_coverage: ['from_on', 'to_on'],
  bodies: ['established_on', 'dissolved_on'],
  employments: ['from_on', 'to_on'],
  memberships: ['from_on', 'to_on'],
};

/** The day on which rows of a register ended first, where five ended within 366 days from it; else ''. */
function firstEnd(city: City, register: string): string {
  const [from, to] = SPELLS[register] ?? [];
  if (from === undefined || to === undefined) return '';
  const ends = (city.rows(register) as readonly Row<string>[])
    .filter((row) => row[to]! > row[from]!)
    .map((row) => row[to]!);
  const [first, , , , fifth] = ends.sort(ascending);
  const isOften = fifth !== undefined && Date.parse(fifth) - Date.parse(first!) <= 366 * 86_400_000;
  return isOften ? first! : '';
}

const yearsOf = (first: string, last: string): string[] => {
  const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: until - from + 1 }, (_, i) => String(from + i));
};

/** The day from which a register was stated to be complete for a node; '' where none was, for it or above. */
function statedFor(
  city: City,
  register: string,
  node: string,
  ofDay: Tree,
  standing: () => Tree,
): string {
  const stated = (city.rows('record_horizons') as readonly Row<string>[]).filter(
    (row) => row.register === register,
  );
  let tree = ofDay;
  for (let at: string | undefined = node; at !== undefined;) {
    const row = stated.find(({ unit_code: unit }) => unit === at);
    if (row) return row.whole_from!;
    if (!tree.has(at) && tree === ofDay && city.unit(at).kind !== 'city') tree = standing();
    at = tree.get(at);
  }
  return '';
}

/** Says of an indicator in a period, for a node, whether it is on record; for stocks, flows and surveys. */
export function recordedFor(
  city: City,
  code: string,
  { first, last }: Span,
  node: string,
  treeFor: (day: string) => Tree,
  standing: () => Tree,
): Recorded {
  const { source, axis } = INDICATORS.find((indicator) => indicator.code === code)!;
  const wave = city.waves
    .map(({ reference_on: on }) => on)
    .filter((on) => axis === 'wave' && first <= on && on <= last)
    .sort(ascending)
    .at(-1);
  const on = wave ?? last;
  const begin = axis === 'events' ? first : on;
  const entered = (city.rows('contest_entries') as readonly Row<string>[]).map((row) =>
    row.entered_on!.slice(0, 4),
  );
  const verdicts = source.map((register): Recorded => {
    const stated = statedFor(city, register, node, treeFor(on), standing);
    if (stated !== '') return begin < stated ? 'stated otherwise' : 'yes';
    const isSurvivors = on < firstEnd(city, register);
    const lacksEntries =
      register === 'contest_entries' && yearsOf(begin, on).some((year) => !entered.includes(year));
    return isSurvivors || lacksEntries ? 'doubtful' : 'yes';
  });
  if (verdicts.includes('stated otherwise')) return 'stated otherwise';
  return verdicts.includes('doubtful') ? 'doubtful' : 'yes';
}
