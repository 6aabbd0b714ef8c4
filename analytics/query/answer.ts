import { dayNumber, dayOf, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Period } from '../../base/period.ts';
import { NO_NUMBERS, type Figure, type FigurePart } from '../formulas/figure.ts';
import { type Indicator } from '../indicators/indicator.ts';
import type { Measure, PerNodeMeasure, UnitMeanMeasure } from '../measures/measure.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { Answer, WITHOUT_GROUPS, type AnswerBlock } from './answer-blocks.ts';
import { addColumns } from './add-columns.ts';
import { ofUnitsAlone, treeFor, type ResolvedQuery } from './resolved-query.ts';
import { figureMeasures, verdictOn } from './conditions.ts';
import { ON_RECORD, offRecordIn, STATED } from './off-record.ts';
import { countPeople } from './count-people.ts';
import { countStates } from './count-states.ts';
import { FigureColumns } from './figure-columns.ts';
import { filingsIn } from './filings.ts';
import { measureNamed } from './catalogue-measures.ts';
import { gatherResponses } from './gather-responses.ts';
import { targetNodesOf } from './target-nodes.ts';
import { GroupedSums, widthOf } from './grouped-sums.ts';
import { addPerNode } from './per-node.ts';
import { planOf, type Plan, type Step } from './plan.ts';
import { BETWEEN } from './unit-groups.ts';
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
  on: Day,
  { hierarchy }: Facts,
  sees: (node: number) => boolean,
): readonly number[] {
  const { kind, depth, nodes, reading, today } = query;
  if (kind === null && depth === null) return nodes;
  const tree = treeFor(query, on, hierarchy);
  const asIs = reading === 'AS_IS';
  const day = dayNumber(on);
  const now = dayNumber(today);
  const matching = candidates(query, tree, hierarchy).filter(
    (x) =>
      (hierarchy.isOpenOn(x, day) ||
        (asIs && UPPER.has(hierarchy.nodes[x]!.kind) && hierarchy.isOpenOn(x, now))) &&
      sees(x),
  );
  return query.isOfPeers ? peers(matching, tree, query.root) : matching;
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

/** Rows of a block made before the work may yield. */
const CHUNK_ROWS = 512;

/** Adds the results of a step to the sums of some nodes. */
function* addStep(
  step: Step,
  period: Period,
  sums: GroupedSums,
  nodes: readonly number[],
  facts: Facts,
  query: ResolvedQuery,
): Work<void> {
  const { hierarchy } = facts;
  const window = { first: dayNumber(step.first), on: dayNumber(step.on), wave: step.wave };
  const { first, on } = window;
  const targetNodes = targetNodesOf(hierarchy, treeFor(query, step.on, hierarchy), nodes);
  for (const task of step.tasks) {
    const question =
      task.template === null
        ? query
        : { ...query, leftOut: filingsIn(task.template, period, facts).isMissing };
    if (task.kind === 'states') yield* countStates(task, on, facts, targetNodes, question, sums);
    else if (task.kind === 'people')
      yield* countPeople(task, first, on, facts, targetNodes, question, sums);
    else if (task.kind === 'columns')
      yield* addColumns(task, window, facts, targetNodes, question, sums);
    else if (task.kind === 'unitMeans')
      for (const name of task.measures) {
        const measure = measureNamed(name) as UnitMeanMeasure;
        yield* addUnitMean(measure, period, facts, targetNodes, question, sums, ofUnits);
      }
    else if (task.kind === 'nodes') {
      const measures = task.measures.map((name) => measureNamed(name) as PerNodeMeasure);
      yield* addPerNode(measures, window, facts, nodes, query, sums);
    } else
      gatherResponses(task, on, facts.waves.named(step.wave!), facts, targetNodes, question, sums);
    yield;
  }
}

/** Adds up the steps of a period for some nodes. */
function* sumsOf(
  steps: readonly Step[],
  period: Period,
  nodes: readonly number[],
  facts: Facts,
  query: ResolvedQuery,
): Work<GroupedSums> {
  const sums = new GroupedSums(nodes.length);
  for (const step of steps)
    if (step.period === period.label) yield* addStep(step, period, sums, nodes, facts, query);
  return sums;
}

/**
 * The sums of some nodes in a period: for figures, and for the conditions of indicators; null if no
 * indicator has conditions.
 */
interface PeriodSums {
  readonly figures: GroupedSums;
  readonly conditions: GroupedSums | null;
}

/**
 * The figures of an indicator in a period: of every node, and with a breakdown of every group of it
 * that occurs.
 */
function* blockOf(
  indicator: Indicator,
  period: Period,
  nodes: readonly number[],
  { figures: sums, conditions }: PeriodSums,
  query: ResolvedQuery,
  facts: Facts,
): Work<AnswerBlock> {
  const { by } = query;
  const marks = offRecordIn(indicator, period, query, nodes, facts);
  const markOf = (node: number): number => (marks === null ? ON_RECORD : marks[node]!);
  const shared = { indicator, period: period.label };
  const { figure, occurs, size, parts } = indicator.formula;
  const columns = (rows: number): FigureColumns =>
    size ? FigureColumns.withSizes(rows) : new FigureColumns(rows);
  const { counted, whole } = figureMeasures(indicator);
  const widths = counted.map(widthOf);
  const at = widths.map(() => 0);
  const moveTo = (node: number): void => {
    for (let i = 0; i < widths.length; i++) at[i] = node * widths[i]!;
  };
  const partsAt = (sums: readonly Float64Array[]): FigurePart[] =>
    Object.entries(parts!).map(([name, index]) => ({ name, value: sums[index]![at[index]!]! }));
  /** The figure of a node in a group, unless the conditions of the indicator say that there is none. */
  const figureOf = (sums: readonly Float64Array[], group: string, node: number): Figure => {
    const verdict = verdictOn(indicator, conditions, group, node, markOf(node));
    const { status, reported, required } = verdict;
    if (status !== null) return { ...NO_NUMBERS, status, reported, required };
    if (required === null && !parts) return figure(sums, at);
    return { ...figure(sums, at), reported, required, parts: parts ? partsAt(sums) : null };
  };
  if (by.length === 0) {
    const figures = columns(nodes.length);
    const lists = counted.map((measure) => sums.read('', measure));
    for (let row = 0; row < nodes.length; row++) {
      if (row % CHUNK_ROWS === CHUNK_ROWS - 1) yield;
      moveTo(row);
      figures.set(row, figureOf(lists, '', row));
      if (size && markOf(row) !== STATED) figures.setSize(row, size(lists, at));
    }
    return { ...shared, nodes, groups: WITHOUT_GROUPS, group: null, figures, offRecord: marks };
  }
  const groups = sums.groups.map((name) => name.split(BETWEEN));
  const ofUnits = groups.map((keys) => keys.filter((_, i) => by[i]!.kind === 'unit').join(BETWEEN));
  const listsOf = (measures: readonly Measure[]): Float64Array[][] =>
    sums.groups.map((name) => measures.map((measure) => sums.read(name, measure)));
  const lists = listsOf(counted);
  const wholes = counted === whole ? lists : listsOf(whole);
  const rowNode: number[] = [];
  const rowGroup: number[] = [];
  for (let t = 0; t < nodes.length; t++) {
    if ((t * lists.length) % CHUNK_ROWS < lists.length) yield;
    moveTo(t);
    for (let g = 0; g < lists.length; g++) {
      if (!occurs(wholes[g]!, at)) continue;
      rowNode.push(t);
      rowGroup.push(g);
    }
  }
  const figures = columns(rowNode.length);
  for (let row = 0; row < rowNode.length; row++) {
    if (row % CHUNK_ROWS === CHUNK_ROWS - 1) yield;
    moveTo(rowNode[row]!);
    const group = rowGroup[row]!;
    const node = rowNode[row]!;
    figures.set(row, figureOf(lists[group]!, ofUnits[group]!, node));
    if (size && markOf(node) !== STATED) figures.setSize(row, size(lists[group]!, at));
  }
  return {
    ...shared,
    nodes: rowNode.map((t) => nodes[t]!),
    groups,
    group: rowGroup,
    figures,
    offRecord: marks && Uint8Array.from(rowNode, (t) => marks[t]!),
  };
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
    const nodes = rowNodes(query, dayOf(period.last), facts, sees);
    const sums: PeriodSums = {
      figures: yield* sumsOf(steps, period, nodes, facts, query),
      conditions:
        conditions.length === 0
          ? null
          : yield* sumsOf(conditions, period, nodes, facts, ofUnitsAlone(query)),
    };
    for (const indicator of query.indicators) {
      const block = yield* blockOf(indicator, period, nodes, sums, query, facts);
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
