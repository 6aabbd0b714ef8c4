import type { DimensionFilter, FigureFragment } from '../../operations/generated.ts';

/** A figure of a table, with what its explanation names. */
export type Cell = FigureFragment & {
  readonly indicator: { readonly code: string };
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
};

/** A row of a table of a part: an org unit or a group, with its figures by indicator. */
export interface Line {
  readonly key: string;
  readonly name: string;
  /** the group as a filter; absent of org units */
  readonly group?: DimensionFilter;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Figures as rows, in the order in which their keys first appear. */
export function linesOf<C extends Cell>(
  cells: readonly C[],
  headOf: (cell: C) => Pick<Line, 'key' | 'name' | 'group'>,
): Line[] {
  const lines = new Map<string, Line & { readonly cells: Map<string, Cell> }>();
  for (const cell of cells) {
    const head = headOf(cell);
    const line = lines.get(head.key) ?? { ...head, cells: new Map<string, Cell>() };
    lines.set(head.key, line);
    line.cells.set(cell.indicator.code, cell);
  }
  return [...lines.values()];
}
