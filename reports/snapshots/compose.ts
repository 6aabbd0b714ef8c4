import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import { byAgeBand } from '../../analytics/dimensions/age-band.ts';
import type { Dimension } from '../../analytics/dimensions/dimension.ts';
import { byEstablishment } from '../../analytics/dimensions/establishment.ts';
import { byGender } from '../../analytics/dimensions/gender.ts';
import { byOwnership } from '../../analytics/dimensions/ownership.ts';
import { bySchoolType } from '../../analytics/dimensions/school-type.ts';
import { MIN_PEOPLE } from '../../analytics/disclosure/rules.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { MIN_ANSWERS } from '../../analytics/formulas/index-of-score.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { sourcesOf } from '../../analytics/indicators/sources.ts';
import { resolveQuery, canGroupBy, dimensionIdsOf } from '../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { answering, type View } from '../../analytics/view.ts';
import { figuresBlock, unitsBlock, type Block } from './block.ts';
import { SNAPSHOT_FORM, type BlockEntry, type FrozenHorizon, type Manifest } from './manifest.ts';

/** The breakdowns of every snapshot. */
export const BREAKDOWNS: readonly Dimension[] = Object.freeze([
  byGender,
  byAgeBand,
  byEstablishment,
  bySchoolType,
  byOwnership,
]);

/** The contents of a snapshot. */
export interface Frozen {
  readonly root: number;
  readonly periods: readonly Period[];
  readonly guarded: boolean;
  readonly today: string;
}

/** Number of blocks of a snapshot. */
export const blockCount = ({ periods }: Frozen): number =>
  periods.length *
  (1 +
    INDICATORS.length +
    BREAKDOWNS.reduce(
      (sum, dimension) =>
        sum + INDICATORS.filter((indicator) => canGroupBy(indicator, dimension)).length,
      0,
    ));

/**
 * The blocks of a snapshot in order: for each period its org units, then each indicator without and
 * with each breakdown. Yields to the event loop.
 */
export async function* composed(
  facts: Facts,
  { root, periods, guarded, today }: Frozen,
): AsyncGenerator<Block> {
  const { hierarchy } = facts;
  const scope = wholeScope(hierarchy, today);
  for (const period of periods) {
    // what is cached for a period is hardly ever read for another
    const view: View = { facts: facts.apart(), scope, guarded, today };
    const on = dayOf(period.last);
    const tree = hierarchy.on(on);
    const nodes = Array.from(tree.subtree(root))
      .filter((node) => node === root || hierarchy.isOpenOn(node, period.last))
      .sort((a, b) => a - b);
    yield unitsBlock(period.label, nodes, (node) => tree.parent[node]!, hierarchy);
    for (const dimension of [null, ...BREAKDOWNS]) {
      for (const indicator of INDICATORS) {
        if (dimension && !canGroupBy(indicator, dimension)) continue;
        const question = resolveQuery(
          {
            indicators: [indicator.code],
            periods: [period.label],
            by: dimension ? [dimension.id] : [],
          },
          hierarchy,
          scope,
          today,
        );
        const about = { ...question, root, kind: null, nodes };
        const { blocks } = await runYielding(answering(view, about));
        for (const block of blocks) yield figuresBlock(block, dimension?.id ?? null, hierarchy);
      }
    }
  }
}

const withoutFormula = ({ formula: _, ...published }: Indicator): Omit<Indicator, 'formula'> =>
  published;

/** The record horizons of a root and the units below it in some periods. */
export function horizonsAbout(
  root: number,
  periods: readonly Pick<Period, 'last'>[],
  { hierarchy, recordHorizons }: Facts,
): FrozenHorizon[] {
  const nodes = new Set(
    periods.flatMap(({ last }) => {
      const tree = hierarchy.on(dayOf(last));
      return [...tree.subtree(root), ...hierarchy.on(dayOf(last)).ancestors(root)];
    }),
  );
  const about = new Map([...nodes].map((node) => [hierarchy.nodes[node]!.id, node]));
  return [...recordHorizons.stated]
    .flatMap(([register, { byUnit }]) =>
      [...byUnit].flatMap(([id, day]) => {
        const node = about.get(id);
        return node === undefined
          ? []
          : [{ register, unit: hierarchy.nodes[node]!.code, wholeFrom: dayOf(day) }];
      }),
    )
    .sort((a, b) => compareTexts(a.register, b.register) || compareTexts(a.unit, b.unit));
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The manifest of some blocks. */
export const manifestOf = (
  { root, periods, guarded }: Frozen,
  facts: Facts,
  blocks: readonly BlockEntry[],
): Manifest => ({
  form: SNAPSHOT_FORM,
  root: facts.hierarchy.nodes[root]!.code,
  periods: periods.map(({ label, first, last }) => {
    const wave = facts.waves.of({ first, last })?.wave;
    return {
      label,
      first: dayOf(first),
      last: dayOf(last),
      wave: wave ? { code: wave.code, referenceOn: dayOf(wave.referenceOn) } : null,
    };
  }),
  recordHorizons: horizonsAbout(root, periods, facts),
  reading: 'AS_WAS',
  disclosure: {
    guarded,
    leastAnswers: MIN_ANSWERS,
    leastCount: MIN_PEOPLE.count,
    leastDenominator: MIN_PEOPLE.denominator,
  },
  indicators: INDICATORS.map((indicator) => ({
    ...withoutFormula(indicator),
    kind: indicator.formula.kind.name,
    dimensions: dimensionIdsOf(indicator),
  })),
  sources: sourcesOf(INDICATORS),
  breakdowns: BREAKDOWNS.map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    groups: dimension.groups,
  })),
  blocks,
});
