import { INDICATORS } from '../../analytics/indicators/index.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { above, City, type Tree } from './oracle/city.ts';
import { ageOn, ascending, daysOf } from './oracle/days.ts';
import { NOTHING, type Counted } from './oracle/figures.ts';
import { ORACLE } from './oracle/groups.ts';
import { recordedFor } from './oracle/recorded.ts';
import type { PlainRow } from './support.ts';

/*
 * The indicators once more: slow, obvious, straight from the contract over the cells of a package,
 * knowing nothing of the engine. The file of its group in `oracle/` defines what each counts.
 * Days are texts, and compare as texts.
 */

export { above, City, type Tree, type Worker } from './oracle/city.ts';
export { daysOf } from './oracle/days.ts';
export { personIndex } from './oracle/satisfaction.ts';

/** The codes of the catalogue that are told here once more, in its order. */
export const CODES: readonly string[] = INDICATORS.map(({ code }) => code).filter((code) =>
  ORACLE.has(code),
);

/** Those that can be told by dimensions of people, since all they count is people. */
export const OF_PEOPLE: readonly string[] = CODES.filter((code) => ORACLE.get(code)?.ofPeople);

/** Those that are a part of a whole, and those of them that read no survey. */
export const RATES: readonly string[] = CODES.filter((code) => ORACLE.get(code)?.isRate);
export const RATES_WITHOUT_SURVEY: readonly string[] = RATES.filter(
  (code) => !ORACLE.get(code)!.ofSurvey,
);

/** Those that read sheets, and those of them that are no rate. */
export const OF_SURVEY: readonly string[] = CODES.filter((code) => ORACLE.get(code)?.ofSurvey);
export const INDICES: readonly string[] = OF_SURVEY.filter((code) => !RATES.includes(code));

const bandOf = (age: number): string =>
  age < 30 ? '<30' : age <= 35 ? '30-35' : age <= 45 ? '36-45' : age <= 55 ? '46-55' : '>=56';

/** The group of somebody, or of a unit, in a dimension. */
function keyOf(dimension: string, { unit, worker, day }: Counted, city: City, tree: Tree): string {
  switch (dimension) {
    case 'GENDER':
      return worker!.person.gender;
    case 'AGE_BAND':
      return bandOf(ageOn(worker!.person.born_on, day));
    case 'ESTABLISHMENT':
      return worker!.job.establishment;
    case 'CATEGORY':
      return worker!.job.category;
    case 'FULL_TIME_TEACHER':
      return worker!.job.full_time_teacher;
    case 'DUAL_QUALIFIED':
      return worker!.job.dual_qualified;
    case 'SCHOOL_TYPE':
      return city.unit(unit).school_type;
    case 'OWNERSHIP':
      return city.unit(unit).ownership;
    case 'DISTRICT':
      return above(tree, unit).find((it) => city.unit(it).kind === 'district') ?? '';
    default:
      throw new Error(`no dimension ${dimension}`);
  }
}

const byKeys = (a: readonly string[], b: readonly string[]): number =>
  a.map((key, i) => ascending(key, b[i]!)).find((it) => it !== 0) ?? 0;

/**
 * The answer to a question about a package, its rows in their order. Names of indicators and
 * dimensions are codes, periods are not relative.
 */
export function oracle(tables: Tables | City, query: MetricQuery, today: string): PlainRow[] {
  const city = tables instanceof City ? tables : new City(tables);
  const rows: PlainRow[] = [];
  const by = query.by ?? [];
  const where = query.where ?? [];
  const root = query.root ?? city.units.find(({ kind }) => kind === 'city')!.code;
  const asIs = query.hierarchy === 'AS_IS';
  const trees = new Map<string, Tree>();
  const treeFor = (day: string): Tree => {
    const key = asIs ? '' : day;
    let tree = trees.get(key);
    if (!tree) trees.set(key, (tree = asIs ? city.standingTree(today) : city.treeOn(day)));
    return tree;
  };
  let standingTree: Tree | undefined;
  const standing = (): Tree => (standingTree ??= city.standingTree(today));
  const under = (tree: Tree, code: string, node: string): boolean =>
    code === node || above(tree, code).includes(node);

  for (const period of query.periods) {
    const span = daysOf(period);
    const nodes =
      query.level || query.depth
        ? city.units
            .filter(
              ({ code, kind }) =>
                (query.level
                  ? kind === query.level.toLowerCase()
                  : [code, ...above(treeFor(span.last), code)].indexOf(root) === query.depth) &&
                under(treeFor(span.last), code, root) &&
                (city.isOpen(code, span.last) ||
                  (asIs && (kind === 'city' || kind === 'district') && city.isOpen(code, today))),
            )
            .map(({ code }) => code)
            .sort(ascending)
        : [root];
    for (const indicator of query.indicators) {
      const { count, occurs, figure } = ORACLE.get(indicator)!;
      const groupOf = (it: Counted): string[] =>
        by.map((dimension) => keyOf(dimension, it, city, treeFor(it.day)));
      const isAsked = (it: Counted): boolean =>
        where.every(({ dimension, in: keys }) =>
          keys.includes(keyOf(dimension, it, city, treeFor(it.day))),
        );
      const counted = count(city, span).filter(isAsked);

      for (const node of nodes) {
        const here = counted
          .filter((it) => under(treeFor(it.day), it.unit, node))
          .map((it) => ({ it, group: groupOf(it) }));
        const groups =
          by.length === 0
            ? [[]]
            : [
                ...new Map(
                  here
                    .filter(({ it }) => occurs(it))
                    .map(({ group }) => [JSON.stringify(group), group]),
                ).values(),
              ].sort(byKeys);
        for (const group of groups) {
          const its = here.filter((one) => byKeys(one.group, group) === 0).map(({ it }) => it);
          const recorded = recordedFor(city, indicator, span, node, treeFor, standing);
          rows.push({
            unit: node,
            indicator,
            period,
            group,
            ...(recorded === 'stated otherwise'
              ? { ...NOTHING, status: 'NOT_ON_RECORD' as const }
              : figure(its)),
            onRecord: recorded === 'yes',
          });
        }
      }
    }
  }
  return rows;
}
