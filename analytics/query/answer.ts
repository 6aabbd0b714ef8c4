import type { DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Period } from '../../base/period.ts';
import type { PerNodeMeasure, UnitMeanMeasure } from '../measures/measure.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { Answer, type AnswerBlock } from './answer-blocks.ts';
import { addColumns } from './add-columns.ts';
import { ofUnitsAlone, treeFor, type ResolvedQuery } from './resolved-query.ts';
import { makeBlock, type PeriodSums } from './make-block.ts';
import { countPeople } from './count-people.ts';
import { countStates } from './count-states.ts';
import { filingsIn } from './filings.ts';
import { MIN_UNITS_TO_CACHE } from './day-totals.ts';
import { gatherResponses } from './gather-responses.ts';
import { numberOfReading, targetNodesOf } from './target-nodes.ts';
import { GroupedSums } from './grouped-sums.ts';
import { measureNamed } from './catalogue-measures.ts';
import { addPerNode } from './per-node.ts';
import { planOf, type Plan, type Step } from './plan.ts';
import { addUnitMean, type Answering } from './unit-means.ts';

/** Maximum number of rows of one answer. */
export const MAX_ROWS = 500_000;

const UPPER: ReadonlySet<string> = new Set(['city', 'district']);

/**
 * The nodes that get a row in a period, by code: the named nodes, open or not; for a level or
 * depth, the nodes under root that are open on the last day of the period. As-is also cities and
 * districts that are open today, since units that belonged elsewhere then are shown under them now.
 */
export function rowNodes(
  query: ResolvedQuery,
  on: DayNumber,
  { hierarchy }: Facts,
  sees: (node: number) => boolean,
): readonly number[] {
  const { kind, depth, nodes } = query;
  if (kind === null && depth === null) return nodes;
  const tree = treeFor(query, on, hierarchy);
  const open = openCandidates(query, on, tree, hierarchy);
  const visible = open.every(sees) ? open : open.filter(sees);
  return query.isOfPeers ? peers(visible, tree, query.root) : visible;
}

/** Nodes of all cached lists of {@link openCandidates} together. */
const MAX_CACHED_NODES = 1_000_000;
const openLists = new RecentlyUsed<readonly number[]>(MAX_CACHED_NODES);

/**
 * The open ones of {@link candidates}. Long lists are cached: who gets the same list again need not
 * compare its nodes.
 */
function openCandidates(
  query: ResolvedQuery,
  on: DayNumber,
  tree: TreeReading,
  hierarchy: Hierarchy,
): readonly number[] {
  const { root, kind, depth, reading, today } = query;
  const asIs = reading === 'AS_IS';
  const now = dayNumber(today);
  const all = candidates(query, tree, hierarchy);
  const openOnes = (): readonly number[] =>
    all.filter(
      (x) =>
        hierarchy.isOpenOn(x, on) ||
        (asIs && UPPER.has(hierarchy.nodes[x]!.kind) && hierarchy.isOpenOn(x, now)),
    );
  if (all.length < MIN_UNITS_TO_CACHE) return openOnes();
  const name = `${numberOfReading(tree)} ${root} ${kind ?? depth!} ${on} ${asIs ? now : ''}`;
  const cached = openLists.get(name);
  if (cached) return cached;
  const open = openOnes();
  openLists.set(name, open, all.length);
  return open;
}

/** The nodes of a list that lie below no other of them; root only if it is alone. */
function peers(nodes: readonly number[], tree: TreeReading, root: number): readonly number[] {
  const others = nodes.filter((x) => x !== root);
  if (others.length === 0) return nodes;
  const outer = new Set<number>();
  let end = 0;
  for (const x of others.toSorted((a, b) => tree.at[a]! - tree.at[b]!)) {
    if (tree.at[x]! < end) continue;
    outer.add(x);
    end = tree.end[x]!;
  }
  return others.filter((x) => outer.has(x));
}

const MAX_CACHED_KINDS = 64;
const kinds = new WeakMap<TreeReading, Map<string, readonly number[]>>();

/**
 * The nodes of the level or depth of a question under its root, by code, open or not; cached with
 * the reading.
 */
export function candidates(
  { root, kind, depth }: Pick<ResolvedQuery, 'root' | 'kind' | 'depth'>,
  tree: TreeReading,
  { nodes }: Hierarchy,
): readonly number[] {
  let lists = kinds.get(tree);
  if (!lists) kinds.set(tree, (lists = new Map<string, readonly number[]>()));
  const name = `${root} ${kind ?? depth!}`;
  const cached = lists.get(name);
  if (cached) return cached;
  const matching = (
    kind === null
      ? below(tree, root, depth!)
      : Array.from(tree.subtree(root)).filter((x) => nodes[x]!.kind === kind)
  ).sort((a, b) => a - b);
  if (lists.size < MAX_CACHED_KINDS) lists.set(name, matching);
  return matching;
}

/** The nodes `depth` steps below another. */
function below(tree: TreeReading, root: number, depth: number): number[] {
  let level = [root];
  for (let step = 0; step < depth && level.length > 0; step++)
    level = level.flatMap((x) => tree.children(x));
  return level;
}

/** Adds up the steps of a period for some nodes. */
function* sumsOf(
  steps: readonly Step[],
  period: Period,
  nodes: readonly number[],
  facts: Facts,
  query: ResolvedQuery,
): Work<GroupedSums> {
  const { hierarchy } = facts;
  const sums = new GroupedSums(nodes.length);
  let isFirst = true;
  for (const step of steps) {
    if (step.period !== period.label) continue;
    const { first, on, tasks } = step;
    const targetNodes = targetNodesOf(hierarchy, treeFor(query, on, hierarchy), nodes);
    for (const task of tasks) {
      if (isFirst) isFirst = false;
      else yield;
      const question =
        task.template === null
          ? query
          : { ...query, leftOut: filingsIn(task.template, period, facts).isMissing };
      if (task.kind === 'states') yield* countStates(task, on, facts, targetNodes, question, sums);
      else if (task.kind === 'people')
        yield* countPeople(task, first, on, facts, targetNodes, question, sums);
      else if (task.kind === 'columns')
        yield* addColumns(task, step, facts, targetNodes, question, sums);
      else if (task.kind === 'unitMeans')
        for (const name of task.measures) {
          const measure = measureNamed(name) as UnitMeanMeasure;
          yield* addUnitMean(measure, period, facts, targetNodes, question, sums, ofUnits);
        }
      else if (task.kind === 'nodes') {
        const measures = task.measures.map((name) => measureNamed(name) as PerNodeMeasure);
        yield* addPerNode(measures, step, facts, nodes, query, sums);
      } else
        gatherResponses(
          task,
          on,
          facts.waves.waveNamed(step.wave!),
          facts,
          targetNodes,
          question,
          sums,
        );
    }
  }
  return sums;
}

/** Answers a question by a plan. @param maxRows rows that it may have at most. Throws QUERY_TOO_LARGE */
export function* answering(
  { steps, conditions }: Plan,
  query: ResolvedQuery,
  facts: Facts,
  sees: (node: number) => boolean,
  maxRows = MAX_ROWS,
): Work<Answer> {
  const blocks: AnswerBlock[] = [];
  let length = 0;
  for (const period of query.periods) {
    if (blocks.length > 0) yield;
    const nodes = rowNodes(query, period.last, facts, sees);
    const sums: PeriodSums = {
      figures: yield* sumsOf(steps, period, nodes, facts, query),
      conditions:
        conditions.length === 0
          ? null
          : yield* sumsOf(conditions, period, nodes, facts, ofUnitsAlone(query)),
    };
    for (const indicator of query.indicators) {
      const block = yield* makeBlock(indicator, period, nodes, sums, query, facts);
      if ((length += block.nodes.length) > maxRows)
        throw new TongxinError('QUERY_TOO_LARGE', {
          what: { zh: '行数', en: 'rows' },
          found: `> ${maxRows}`,
          limit: maxRows,
        });
      blocks.push(block);
    }
  }
  return new Answer(facts.revision, blocks);
}

/** Answers a question by a plan, synchronously. Throws QUERY_TOO_LARGE */
export const answerBy = withoutYielding(answering);

/** Answers a question that another answer needs, for org units whoever may see them. */
export const ofUnits: Answering = (query, facts) =>
  answering(planOf(query, facts), query, facts, () => true);

/** Answers a question. */
export const answer = (
  query: ResolvedQuery,
  facts: Facts,
  sees: (node: number) => boolean,
): Answer => answerBy(planOf(query, facts), query, facts, sees);
