import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Facts } from '../facts/facts.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResolvedQuery } from '../query/resolved-query.ts';
import { groupName, type HiddenGroups } from './hidden-groups.ts';
import { hiddenNodes } from './hidden-nodes.ts';
import { ruleFor, type Rule } from './rules.ts';

const YEAR = /^\d{4}$/;

/**
 * Whether a period may tell more of a sensitive indicator than the figure of a city: calendar years
 * alone, since a year and its quarters tell the others.
 */
const isYear = ({ label }: Period): boolean => YEAR.test(label);

/** The sensitive indicators that count the same as one, with their rules. */
export const countingSame = ({ sensitive }: Indicator): ReadonlyMap<Indicator, Rule> =>
  new Map(
    INDICATORS.filter((other) => other.sensitive === sensitive).map((other) => [
      other,
      ruleFor(other, true)!,
    ]),
  );

const isCity = (node: number, { hierarchy }: Facts): boolean =>
  hierarchy.nodes[node]!.kind === 'city';

const nodesBut = (facts: Facts, isTold: (node: number) => boolean): Set<number> =>
  new Set([...facts.hierarchy.nodes.keys()].filter((node) => !isTold(node)));

/**
 * The nodes of which a sensitive figure is withheld, along the union line as it was: those of every
 * indicator that counts the same; in periods other than a year all but cities.
 */
export function* hiddenSensitive(
  indicators: ReadonlyMap<Indicator, Rule>,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<ReadonlySet<number>> {
  if (!isYear(period)) return nodesBut(facts, (node) => isCity(node, facts));
  const hidden = new Set<number>();
  for (const [indicator, rule] of indicators) {
    const own = yield* hiddenNodes(indicator, period, rule, question, facts, () =>
      hiddenSensitive(indicators, period, { ...question, where: [] }, facts),
    );
    for (const node of own) hidden.add(node);
  }
  return hidden;
}

/** Whether groups of a question may be told of a city: of one dimension, in a year, in the union's tree of the day. */
export const mayTellGroups = (
  { by, where, line, reading }: ResolvedQuery,
  period: Period,
): boolean =>
  isYear(period) &&
  line === UNION_LINE &&
  reading === 'AS_WAS' &&
  new Set([...by, ...where.map(({ dimension }) => dimension)]).size <= 1;

/**
 * The nodes of which a sensitive figure with filters is withheld: all but cities, and these too
 * where a group that passes is withheld.
 */
export function* hiddenFiltered(
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
  hiddenGroupsOf: (city: number) => Work<HiddenGroups>,
): Work<ReadonlySet<number>> {
  const told = new Set<number>();
  const { where } = question;
  if (mayTellGroups(question, period))
    for (const node of facts.hierarchy.nodes.keys()) {
      if (!isCity(node, facts)) continue;
      const groups = yield* hiddenGroupsOf(node);
      const passing = [...where[0]!.keys].filter((key) => where.every(({ keys }) => keys.has(key)));
      if (!passing.some((key) => groups.has(groupName(where[0]!.dimension.id, key))))
        told.add(node);
    }
  return nodesBut(facts, (node) => told.has(node));
}
