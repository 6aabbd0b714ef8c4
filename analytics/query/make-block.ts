import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import { NO_NUMBERS, type FigurePart } from '../formulas/figure.ts';
import type { Places, Sums } from '../formulas/formula.ts';
import { reportedShareMin } from '../../schema/settings/settings.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { WITHOUT_GROUPS, type AnswerBlock } from './answer-blocks.ts';
import { figureMeasures, verdictsOf, type VerdictOn } from './conditions.ts';
import { FigureColumns } from './figure-columns.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import { offRecordIn } from './off-record.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { BETWEEN } from './unit-groups.ts';

/** Rows of a block made before the work may yield. */
const CHUNK_ROWS = 512;

/**
 * The sums of some nodes in a period: for figures, and for the conditions of indicators; null if no
 * indicator has conditions.
 */
export interface PeriodSums {
  readonly figures: GroupedSums;
  readonly conditions: GroupedSums | null;
}

/** Writes the figure of a node, by its place, in a group of units into a row. */
type WriteFigure = (
  into: FigureColumns,
  row: number,
  sums: Sums,
  node: number,
  group: string,
) => void;

/** Writes the figures of an indicator, unless its conditions exclude them. */
function figureWriter(
  { formula: { figure, size, parts }, template }: Indicator,
  verdictOn: VerdictOn | null,
  moveTo: (node: number) => Places,
): WriteFigure {
  const names = Object.entries(parts ?? {});
  const partsOf = (sums: Sums, at: Places): FigurePart[] =>
    names.map(([name, index]) => ({ name, value: sums[index]![at[index]!]! }));
  return (into, row, sums, node, group) => {
    const at = moveTo(node);
    if (verdictOn === null) {
      into.set(row, figure(sums, at));
      if (parts) into.setParts(row, partsOf(sums, at));
      if (size) into.setSize(row, size(sums, at));
      return;
    }
    const verdict = verdictOn(node, group);
    const { status } = verdict;
    into.set(row, status === null ? figure(sums, at) : { ...NO_NUMBERS, status });
    if (parts && status === null) into.setParts(row, partsOf(sums, at));
    if (template !== undefined) into.setFilings(row, verdict);
    if (size && status !== 'NOT_ON_RECORD') into.setSize(row, size(sums, at));
  };
}

/** Where the sums of a node begin in the lists of some measures; the same array each time. */
function placesIn(measures: readonly Measure[]): (node: number) => Places {
  const widths = measures.map(widthOf);
  const at = widths.map(() => 0);
  return (node) => {
    for (let i = 0; i < widths.length; i++) at[i] = node * widths[i]!;
    return at;
  };
}

const columnsFor = ({ formula, template }: Indicator, rows: number): FigureColumns =>
  new FigureColumns(rows, { sizes: formula.size !== undefined, filings: template !== undefined });

const listsOf = (sums: GroupedSums, group: string, measures: readonly Measure[]): Float64Array[] =>
  measures.map((measure) => sums.read(group, measure));

/**
 * The figures of an indicator in a period: of every node, and with a breakdown of every group of it
 * that occurs.
 */
export function* makeBlock(
  indicator: Indicator,
  period: Period,
  nodes: readonly number[],
  { figures: sums, conditions }: PeriodSums,
  query: ResolvedQuery,
  facts: Facts,
): Work<AnswerBlock> {
  const { counted } = figureMeasures(indicator);
  const offRecord = offRecordIn(indicator, period, query, nodes, facts);
  const moveTo = placesIn(counted);
  const share = facts.settings.numberOn(reportedShareMin, period.last);
  const verdicts = verdictsOf(indicator, conditions, offRecord, share);
  const write = figureWriter(indicator, verdicts, moveTo);
  const block = { indicator, period: period.label, nodes, offRecord };
  if (query.by.length > 0) return yield* withGroups(block, query, sums, moveTo, write);
  const figures = columnsFor(indicator, nodes.length);
  const lists = listsOf(sums, '', counted);
  for (let begin = 0; begin < nodes.length; begin += CHUNK_ROWS) {
    if (begin > 0) yield;
    const end = Math.min(nodes.length, begin + CHUNK_ROWS);
    writeRows(write, figures, lists, begin, end);
  }
  return { ...block, groups: WITHOUT_GROUPS, group: null, figures };
}

/** Writes the figures of the nodes `begin … end - 1`; a function of its own, since V8 makes quicker code of it. */
function writeRows(
  write: WriteFigure,
  into: FigureColumns,
  sums: Sums,
  begin: number,
  end: number,
): void {
  for (let row = begin; row < end; row++) write(into, row, sums, row, '');
}

/** A block with a row for each group of each node that occurs. */
function* withGroups(
  block: Pick<AnswerBlock, 'indicator' | 'period' | 'nodes' | 'offRecord'>,
  { by }: ResolvedQuery,
  sums: GroupedSums,
  moveTo: (node: number) => Places,
  write: WriteFigure,
): Work<AnswerBlock> {
  const { indicator, nodes, offRecord } = block;
  const { occurs } = indicator.formula;
  const { counted, whole } = figureMeasures(indicator);
  const names = sums.groups;
  const groups = names.map((name) => name.split(BETWEEN));
  const ofUnits = groups.map((keys) => keys.filter((_, i) => by[i]!.kind === 'unit').join(BETWEEN));
  const lists = names.map((name) => listsOf(sums, name, counted));
  const wholes = counted === whole ? lists : names.map((name) => listsOf(sums, name, whole));
  const rowNode: number[] = [];
  const rowGroup: number[] = [];
  for (let t = 0; t < nodes.length; t++) {
    if ((t * lists.length) % CHUNK_ROWS < lists.length) yield;
    const at = moveTo(t);
    for (let g = 0; g < lists.length; g++) {
      if (!occurs(wholes[g]!, at)) continue;
      rowNode.push(t);
      rowGroup.push(g);
    }
  }
  const figures = columnsFor(indicator, rowNode.length);
  for (let row = 0; row < rowNode.length; row++) {
    if (row % CHUNK_ROWS === CHUNK_ROWS - 1) yield;
    const group = rowGroup[row]!;
    write(figures, row, lists[group]!, rowNode[row]!, ofUnits[group]!);
  }
  return {
    ...block,
    nodes: rowNode.map((t) => nodes[t]!),
    groups,
    group: rowGroup,
    figures,
    offRecord: offRecord && Uint8Array.from(rowNode, (t) => offRecord[t]!),
  };
}
