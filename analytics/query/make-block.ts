import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import { NO_NUMBERS } from '../formulas/figure.ts';
import type { Sums } from '../formulas/formula.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { WITHOUT_GROUPS, type AnswerBlock } from './answer-blocks.ts';
import { figureMeasures, verdictsOf } from './conditions.ts';
import { FigureColumns } from './figure-columns.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import { offRecordIn } from './off-record.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { BETWEEN } from './unit-groups.ts';

/** So many rows of a block are made before others may have a turn. */
const ROWS_AT_ONCE = 512;

/**
 * What is added up for some nodes in a period: for figures, and for the conditions of indicators;
 * null where none has any.
 */
export interface PeriodSums {
  readonly figures: GroupedSums;
  readonly conditions: GroupedSums | null;
}

/**
 * The figures of an indicator in a period: of every node, and where groups are asked for of those
 * groups of it that occur.
 */
export function* makeBlock(
  indicator: Indicator,
  period: Period,
  nodes: readonly number[],
  { figures: sums, conditions }: PeriodSums,
  query: ResolvedQuery,
  facts: Facts,
): Work<AnswerBlock> {
  const { by } = query;
  const { counted, whole } = figureMeasures(indicator);
  const marks = offRecordIn(indicator, period, query, nodes, facts);
  const verdictOn = verdictsOf(indicator, conditions, marks);
  const { figure, occurs, size } = indicator.formula;
  const hasFilings = indicator.template !== undefined;
  const columns = (rows: number): FigureColumns =>
    new FigureColumns(rows, { sizes: size !== undefined, filings: hasFilings });
  const widths = counted.map(widthOf);
  const at = widths.map(() => 0);
  const moveTo = (node: number): void => {
    for (let i = 0; i < widths.length; i++) at[i] = node * widths[i]!;
  };
  /** Writes the figure of a node in a group, unless a verdict says that there is none. */
  const write = (
    into: FigureColumns,
    row: number,
    sums: Sums,
    node: number,
    group: string,
  ): void => {
    moveTo(node);
    if (verdictOn === null) {
      into.set(row, figure(sums, at));
      if (size) into.setSize(row, size(sums, at));
      return;
    }
    const verdict = verdictOn(node, group);
    into.set(
      row,
      verdict.status === null ? figure(sums, at) : { ...NO_NUMBERS, status: verdict.status },
    );
    if (hasFilings) into.setFilings(row, verdict);
    if (size && verdict.status !== 'NOT_ON_RECORD') into.setSize(row, size(sums, at));
  };
  const listsOf = (group: string, measures: readonly Measure[]): Float64Array[] =>
    measures.map((measure) => sums.read(group, measure));
  const shared = { indicator, period: period.label };
  if (by.length === 0) {
    const figures = columns(nodes.length);
    const lists = listsOf('', counted);
    const writeRows = (begin: number, end: number): void => {
      for (let row = begin; row < end; row++) write(figures, row, lists, row, '');
    };
    for (let begin = 0; begin < nodes.length; begin += ROWS_AT_ONCE) {
      if (begin > 0) yield;
      writeRows(begin, Math.min(nodes.length, begin + ROWS_AT_ONCE));
    }
    return { ...shared, nodes, groups: WITHOUT_GROUPS, group: null, figures, offRecord: marks };
  }
  const names = sums.groups;
  const groups = names.map((name) => name.split(BETWEEN));
  const ofUnits = groups.map((keys) => keys.filter((_, i) => by[i]!.kind === 'unit').join(BETWEEN));
  const lists = names.map((name) => listsOf(name, counted));
  const wholes = counted === whole ? lists : names.map((name) => listsOf(name, whole));
  const rowNode: number[] = [];
  const rowGroup: number[] = [];
  for (let t = 0; t < nodes.length; t++) {
    if ((t * lists.length) % ROWS_AT_ONCE < lists.length) yield;
    moveTo(t);
    for (let g = 0; g < lists.length; g++) {
      if (!occurs(wholes[g]!, at)) continue;
      rowNode.push(t);
      rowGroup.push(g);
    }
  }
  const figures = columns(rowNode.length);
  for (let row = 0; row < rowNode.length; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    const group = rowGroup[row]!;
    write(figures, row, lists[group]!, rowNode[row]!, ofUnits[group]!);
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
