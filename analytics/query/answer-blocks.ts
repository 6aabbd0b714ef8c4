import type { RecordedFigure } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { FigureColumns } from './figure-columns.ts';

/** One row of an answer: an indicator of a node in a period, in one group. */
export interface AnswerRow extends RecordedFigure {
  readonly indicator: Indicator;
  /** number of the node in the hierarchy of the facts */
  readonly node: number;
  readonly period: string;
  /** keys in the order of `by`; empty without it */
  readonly group: readonly string[];
}

/** All rows of one indicator in one period, as columns: units by code, then groups by key. */
export interface AnswerBlock {
  readonly indicator: Indicator;
  readonly period: string;
  /** row to node */
  readonly nodes: readonly number[];
  /** the keys of each group that occurs */
  readonly groups: readonly (readonly string[])[];
  /** row to the number of its group; null: all rows are of the only one */
  readonly group: readonly number[] | null;
  readonly figures: FigureColumns;
  /** row to 0 if it is on record, see {@link RecordedFigure}; null: all are */
  readonly offRecord: Uint8Array | null;
}

/** The groups of a question that asks for none. */
export const WITHOUT_GROUPS: AnswerBlock['groups'] = Object.freeze([Object.freeze([])]);

/** A row of a block, by its number. */
export const rowOf = (
  { indicator, period, nodes, groups, group, figures, offRecord }: AnswerBlock,
  row: number,
): AnswerRow => ({
  indicator,
  node: nodes[row]!,
  period,
  group: groups[group ? group[row]! : 0]!,
  ...figures.get(row),
  onRecord: offRecord === null || offRecord[row] === 0,
});

/**
 * The answer to a question, ordered by the periods, then the indicators of the question; all of it
 * is of one revision.
 */
export class Answer {
  readonly revision: number;
  readonly blocks: readonly AnswerBlock[];
  #rows: readonly AnswerRow[] | undefined;

  constructor(revision: number, blocks: readonly AnswerBlock[]) {
    this.revision = revision;
    this.blocks = blocks;
  }

  get length(): number {
    return this.blocks.reduce((sum, { nodes }) => sum + nodes.length, 0);
  }

  /** The rows, some at a time; one empty slice where there are none. */
  *slices(maxRows: number): Generator<readonly AnswerRow[]> {
    let slice: AnswerRow[] = [];
    for (const block of this.blocks) {
      for (let row = 0; row < block.nodes.length; row++) {
        if (slice.push(rowOf(block, row)) < maxRows) continue;
        yield slice;
        slice = [];
      }
    }
    if (slice.length > 0 || this.length === 0) yield slice;
  }

  /** The rows of all blocks; built on first use. */
  get rows(): readonly AnswerRow[] {
    return (this.#rows ??= this.blocks.flatMap((block) =>
      Array.from(block.nodes, (_, row) => rowOf(block, row)),
    ));
  }
}
