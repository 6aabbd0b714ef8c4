import { TongxinError } from '../../base/errors/errors.ts';
import type { Work } from '../../base/work.ts';
import { isComparable } from '../formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../formulas/figure.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { rowOf, type AnswerBlock, type AnswerRow } from '../query/answer-blocks.ts';
import { resolveQuery, treeFor } from '../query/resolved-query.ts';
import { answering, type View } from '../view.ts';
import { normalOf, sideOf, type Normal, type NormalFor, type Valued } from './normal.ts';
import { kindsOn, MIN_PEERS, peerGroups, type Kind } from './peers.ts';

/** Which figures are searched for outliers. */
export interface OutlierQuery {
  /** code or id of an indicator; default: all */
  readonly indicator?: string | null;
  readonly period: string;
  /**
   * code of an org unit: only outliers at and below it are listed. Peers are all like units that the
   * viewer sees
   */
  readonly unit?: string | null;
}

/** Like units in one indicator. */
export interface OutlierGroup extends Kind {
  readonly indicator: Indicator;
  readonly peers: number;
  /** units that this group judges; fewer than peers where others have enough peers of their own size */
  readonly judged: number;
  /** null: fewer than {@link MIN_PEERS} peers, nothing is judged */
  readonly normal: Normal | null;
  /** of the units asked about */
  readonly outliers: number;
}

/** A unit whose figure lies far from those of like units. */
export interface Outlier extends NormalFor {
  readonly indicator: Indicator;
  readonly node: number;
  readonly period: string;
  readonly figure: RecordedFigure;
  readonly side: 'BELOW' | 'ABOVE';
  /** whether the indicator says that this side is the worse one */
  readonly isWorse: boolean;
  readonly group: OutlierGroup;
}

/** Outliers, the farthest first, and the groups by indicator, type and size. */
export interface Outliers {
  readonly revision: number;
  /** the node asked about */
  readonly node: number;
  readonly period: string;
  readonly outliers: readonly Outlier[];
  readonly groups: readonly OutlierGroup[];
}

type Row = AnswerRow & Valued;

/** The rows of a block that may be compared: with a value, shown to the viewer, and on record. */
function* comparableRows(block: AnswerBlock): Generator<Row> {
  for (let row = 0; row < block.nodes.length; row++) {
    const one = rowOf(block, row);
    if (isComparable(one)) yield one as Row;
  }
}

function outliersIn(
  block: AnswerBlock,
  kindOf: (node: number) => Kind | null,
  isAsked: (node: number) => boolean,
): Pick<Outliers, 'groups' | 'outliers'> {
  const { indicator } = block;
  const groups: OutlierGroup[] = [];
  const outliers: Outlier[] = [];
  const rows = [...comparableRows(block)].filter(({ node }) => kindOf(node) !== null);
  for (const { kind, peers, judged } of peerGroups(rows, ({ node }) => kindOf(node)!)) {
    const requested = judged.filter(({ node }) => isAsked(node));
    if (requested.length === 0) continue;
    const about = { ...kind, indicator, peers: peers.length, judged: judged.length };
    if (peers.length < MIN_PEERS) {
      groups.push({ ...about, normal: null, outliers: 0 });
      continue;
    }
    const { normal, of } = normalOf(peers, indicator);
    const far = requested.flatMap((row) => {
      // most lie within what is normal for every size
      if (sideOf(row.value, normal) === null) return [];
      const figureValue = of(row);
      const side = sideOf(row.value, figureValue);
      return side ? [{ row, own: figureValue, side }] : [];
    });
    const group = { ...about, normal, outliers: far.length };
    groups.push(group);
    for (const { row, own, side } of far) {
      const { indicator: _, node, period, group: __, ...figure } = row;
      const isWorse = (side === 'BELOW') === (indicator.direction === 'up');
      outliers.push({ ...own, indicator, node, period, figure, side, isWorse, group });
    }
  }
  return { groups, outliers };
}

/**
 * Units whose figures lie far from those of like units, by robust z-score. Only figures that the
 * viewer may see take part. Throws as `resolveQuery` does, INVALID_QUERY for several periods.
 */
export function* outliersInSteps(
  view: View,
  { indicator, period, unit }: OutlierQuery,
): Work<Outliers> {
  const { facts, scope, today } = view;
  const { hierarchy } = facts;
  const node = typeof unit === 'string' ? scope.nodeOf(unit) : scope.root;
  const chosen = typeof indicator === 'string' ? [indicator] : INDICATORS.map(({ code }) => code);
  const question = resolveQuery(
    { indicators: chosen, periods: [period], level: 'UNIT' },
    hierarchy,
    scope,
    today,
  );
  if (question.periods.length > 1)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `“${period}”是多个统计期，请给出一个。`,
        en: `"${period}" is several periods, give one.`,
      },
    });
  const [{ last, label }] = question.periods as [(typeof question.periods)[number]];
  const { revision, blocks } = yield* answering(view, question);
  const kinds = new Map<number, Kind | null>();
  const kindAt = kindsOn(last, facts);
  const kindOf = (of: number): Kind | null => {
    if (!kinds.has(of)) kinds.set(of, kindAt(of));
    return kinds.get(of)!;
  };
  const tree = treeFor(question, last, hierarchy);
  const isAsked = (of: number): boolean => node === scope.root || tree.isWithin(of, node);
  const groups: OutlierGroup[] = [];
  const outliers: Outlier[] = [];
  for (const block of blocks) {
    const here = outliersIn(block, kindOf, isAsked);
    groups.push(...here.groups);
    outliers.push(...here.outliers);
    yield;
  }
  outliers.sort(
    (a, b) =>
      Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0) ||
      (a.indicator.code < b.indicator.code ? -1 : Number(a.indicator.code > b.indicator.code)) ||
      a.node - b.node,
  );
  return { revision, node, period: label, outliers, groups };
}
