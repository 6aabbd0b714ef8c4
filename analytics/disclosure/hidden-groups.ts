import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { DIMENSIONS } from '../dimensions/index.ts';
import type { UnitDimension } from '../dimensions/dimension.ts';
import type { Facts } from '../facts/facts.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { readOn } from '../query/plan.ts';
import { treeFor, type ResolvedQuery } from '../query/resolved-query.ts';
import { figuresOfNodes } from './figures-of-nodes.ts';
import { KnownSums } from './known-sums.ts';
import type { Rule } from './rules.ts';
import { sizesOf } from './sizes.ts';
import { sumOfSizes } from './sum-of-sizes.ts';
import { withholdBeside } from './withhold.ts';

/** The withheld groups of a city, as {@link groupName} names them. */
export type HiddenGroups = ReadonlySet<string>;

/** A group of a dimension of units as one text. */
export const groupName = (dimension: string, key: string): string => `${dimension} ${key}`;

const UNIT_DIMENSIONS = DIMENSIONS.filter((it): it is UnitDimension => it.kind === 'unit');
const DISTRICT = 'DISTRICT';

const NOTHING: FigureSize = Object.freeze({ count: 0, counting: 0 });

/** A group of the units of the city, with its parts and its size. */
interface Margin {
  readonly name: string;
  readonly dimension: string;
  /** it is a district that is withheld as a node */
  readonly isHidden: boolean;
  readonly parts: ReadonlySet<string>;
  readonly size: FigureSize;
}

/** The units under a city, divided as far as published figures divide them, and the groups of every dimension. */
interface Table {
  readonly rule: Rule;
  /** size of each part, by name: a unit that is told, or other units that are in the same group of every dimension */
  readonly parts: ReadonlyMap<string, FigureSize>;
  readonly margins: readonly Margin[];
  /** the parts of each published node under the city; and of each withheld node that consists of whole parts */
  readonly told: readonly (readonly string[])[];
  readonly secrets: readonly (readonly string[])[];
}

/**
 * The groups of a city, each of one dimension of its units, that are withheld: small groups, and
 * groups from which something small could be computed. Cells of the table of any two dimensions and
 * of the table of all dimensions must not be computed either. The function solves exactly for
 * everything that follows from the sums of all published groups and nodes.
 * @param indicators those with the same denominator, each with its rule
 * @param hidden the nodes that are withheld for each of them
 */
export function* hiddenGroups(
  indicators: ReadonlyMap<Indicator, Rule>,
  period: Period,
  city: number,
  question: ResolvedQuery,
  facts: Facts,
  hidden: ReadonlySet<number>,
): Work<HiddenGroups> {
  const tables: Table[] = [];
  for (const [indicator, rule] of indicators)
    tables.push(yield* tableOf(indicator, rule, period, city, question, facts, hidden));
  const groups = new Set<string>();
  for (let size = -1; size < groups.size;) {
    size = groups.size;
    for (const table of tables) {
      yield;
      hideSmall(table, groups);
      hideRevealing(table, groups);
    }
  }
  return groups;
}

function* tableOf(
  indicator: Indicator,
  rule: Rule,
  period: Period,
  city: number,
  question: ResolvedQuery,
  facts: Facts,
  hidden: ReadonlySet<number>,
): Work<Table> {
  const { hierarchy } = facts;
  const { nodes } = hierarchy;
  const tree = treeFor(question, readOn(indicator, period, facts.waves), hierarchy);
  const figures = yield* figuresOfNodes(indicator, period, question, facts);
  const sizes = sizesOf(rule, figures, null, tree, hierarchy);
  const parts = new Map<string, FigureSize>();
  const partOfUnit = new Map<number, string>();
  const margins = new Map<string, Margin & { parts: Set<string> }>();
  for (const unit of tree.subtree(city)) {
    if (nodes[unit]!.kind !== 'unit' || sizes[unit]!.count === 0) continue;
    const keys = UNIT_DIMENSIONS.map((dimension) => dimension.keyOf(unit, hierarchy, tree));
    const part = hidden.has(unit) ? keys.join('|') : `unit ${nodes[unit]!.code}`;
    partOfUnit.set(unit, part);
    parts.set(part, sumOfSizes(parts.get(part) ?? NOTHING, sizes[unit]!));
    for (const [i, { id }] of UNIT_DIMENSIONS.entries()) {
      const name = groupName(id, keys[i]!);
      const before = margins.get(name);
      margins.set(name, {
        name,
        dimension: id,
        isHidden: id === DISTRICT && hidden.has(hierarchy.indexOfCode(keys[i]!) ?? -1),
        parts: (before?.parts ?? new Set<string>()).add(part),
        size: sumOfSizes(before?.size ?? NOTHING, sizes[unit]!),
      });
    }
  }
  const nodesWith = Array.from(tree.subtree(city)).filter(
    (node) => nodes[node]!.kind !== 'group' && sizes[node]!.count > 0,
  );
  const partsOf = (node: number): string[] => [
    ...new Set(Array.from(tree.subtree(node)).flatMap((unit) => partOfUnit.get(unit) ?? [])),
  ];
  // a withheld unit is told apart from others of its groups only if it is alone in them
  const areAll = (node: number): boolean =>
    nodes[node]!.kind !== 'unit' || sizes[node]!.count === parts.get(partOfUnit.get(node)!)!.count;
  return {
    rule,
    parts,
    margins: [...margins.values()],
    told: nodesWith.filter((node) => !hidden.has(node)).map(partsOf),
    secrets: nodesWith.filter((node) => hidden.has(node) && areAll(node)).map(partsOf),
  };
}

/** Withholds groups that are small, and beside them others of the same dimension. */
function hideSmall({ rule, margins }: Table, groups: Set<string>): void {
  for (const { id } of UNIT_DIMENSIONS) {
    const dimensionMargins = margins.filter(({ dimension }) => dimension === id);
    const sizes = dimensionMargins.map(({ size }) => size);
    const areHidden = dimensionMargins.map(
      ({ name, size, isHidden }) => isHidden || groups.has(name) || rule.isFew(size),
    );
    // a district is told or not as a node
    if (id !== DISTRICT) withholdBeside(sizes, areHidden, rule);
    dimensionMargins.forEach(({ name }, i) => {
      if (areHidden[i]) groups.add(name);
    });
  }
}

/** Withholds groups, the smallest first, until none of the secrets follows from what is told. */
function hideRevealing(table: Table, groups: Set<string>): void {
  for (;;) {
    const toldGroups = table.margins.filter(({ name }) => !groups.has(name));
    const known = knownFrom(table, toldGroups);
    const revealed =
      secretsOf(table, groups).find((secret) => known.gives(secret)) ??
      partsOfDependent(table, groups, toldGroups);
    if (!revealed) return;
    const [smallest] = toldGroups
      .filter(({ name, dimension }) => dimension !== DISTRICT || name === groupName(DISTRICT, ''))
      .sort(
        (a, b) =>
          Number(revealed.some((part) => b.parts.has(part))) -
            Number(revealed.some((part) => a.parts.has(part))) || a.size.count - b.size.count,
      );
    if (!smallest) return;
    groups.add(smallest.name);
    hideSmall(table, groups);
  }
}

function knownFrom({ told }: Table, toldGroups: readonly Margin[]): KnownSums {
  const known = new KnownSums();
  for (const parts of told) known.add(parts);
  for (const { parts } of toldGroups) known.add([...parts]);
  return known;
}

/**
 * The parts of the withheld groups of a dimension of which some, and not only all together, follow
 * from what is told: a filter may ask for any of them together. Null if there is none.
 */
function partsOfDependent(
  table: Table,
  groups: ReadonlySet<string>,
  toldGroups: readonly Margin[],
): string[] | null {
  for (const { id } of UNIT_DIMENSIONS) {
    const withheld = table.margins.filter(
      ({ name, dimension }) => dimension === id && groups.has(name),
    );
    const known = knownFrom(table, toldGroups);
    let given = 0;
    for (const { parts } of withheld) {
      if (known.gives([...parts])) given++;
      else known.add([...parts]);
    }
    if (given > 1) return withheld.flatMap(({ parts }) => [...parts]);
  }
  return null;
}

/** What must not be known: withheld nodes and groups, and small parts of two dimensions and of all. */
function secretsOf(
  { rule, parts, margins, secrets }: Table,
  groups: ReadonlySet<string>,
): string[][] {
  const sizeOf = (names: readonly string[]): FigureSize =>
    names.reduce((sum, name) => sumOfSizes(sum, parts.get(name)!), NOTHING);
  const small = [
    ...[...parts.keys()].map((name) => [name]),
    ...margins.flatMap((a, i) =>
      margins
        .slice(i + 1)
        .filter((b) => b.dimension !== a.dimension)
        .map((b) => [...a.parts].filter((part) => b.parts.has(part))),
    ),
  ].filter((names) => names.length > 0 && rule.isFew(sizeOf(names)));
  const withheld = margins.filter(({ name }) => groups.has(name)).map((group) => [...group.parts]);
  return [...secrets.map((names) => [...names]), ...withheld, ...small];
}
