import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import { FIGURE_NUMBERS, figureAt, type BlockColumns } from './block.ts';

/** A figure that differs between two blocks of the same name; null if a block has no such row. */
export interface ChangedCell {
  readonly unit: string;
  readonly group: string | null;
  readonly before: RecordedFigure | null;
  readonly after: RecordedFigure | null;
}

const BETWEEN = '\u0000';

const keysOf = ({ unit = [], group }: BlockColumns): string[] =>
  unit.map((code, row) =>
    group ? `${String(code)}${BETWEEN}${String(group[row])}` : String(code),
  );

/**
 * Whether two figures are the same, ignoring whether they are on record: older blocks do not
 * contain that.
 */
const same = (a: RecordedFigure, b: RecordedFigure): boolean =>
  a.status === b.status && FIGURE_NUMBERS.every((name) => a[name] === b[name]);

/** The figures that differ between two blocks, by unit and group. */
export function changedCells(before: BlockColumns, after: BlockColumns): ChangedCell[] {
  const was = new Map(keysOf(before).map((key, row) => [key, row]));
  const is = new Map(keysOf(after).map((key, row) => [key, row]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [unit, group = null] = key.split(BETWEEN);
    const a = was.has(key) ? figureAt(before, was.get(key)!) : null;
    const b = is.has(key) ? figureAt(after, is.get(key)!) : null;
    return a && b && same(a, b) ? [] : [{ unit: unit!, group, before: a, after: b }];
  });
}
