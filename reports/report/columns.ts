import { titleWithUnit } from './title-with-unit.ts';
import type { Figure } from '../../analytics/formulas/figure.ts';
import type { FrozenIndicator } from '../snapshots/manifest.ts';
import type { ReportCell } from './report.ts';

/** Looks up a figure for the row of a column. */
export type FigureOf = (indicator: string) => Figure | null;

/** A column of a table of a report: the indicators that it needs, its head, and its cell. */
export interface ReportColumn {
  readonly needs: readonly string[];
  readonly head: (named: (code: string) => FrozenIndicator) => string;
  readonly cell: (of: FigureOf) => ReportCell;
}

const none = (kind: ReportCell['kind'], figure: Figure | null): ReportCell => ({
  kind,
  value: null,
  missing: figure === null ? 'NONE' : figure.status === 'SUPPRESSED' ? 'SUPPRESSED' : 'EMPTY',
});

/** The number of subjects in the denominator or the numerator of an indicator. */
export const count = (
  code: string,
  what: 'numerator' | 'denominator' | 'n',
  head: string,
): ReportColumn => ({
  needs: [code],
  head: () => head,
  cell: (of) => {
    const figure = of(code);
    const value = figure?.[what] ?? null;
    return value === null ? none('count', figure) : { kind: 'count', value, missing: null };
  },
});

/** The value of an indicator, under its own name or another. */
export const value = (code: string, head?: string): ReportColumn => ({
  needs: [code],
  head: (named) => head ?? titleWithUnit(named(code).title.zh, named(code)),
  cell: (of) => {
    const figure = of(code);
    const kind = 'percent';
    return figure === null || figure.value === null
      ? none(kind, figure)
      : { kind, value: figure.value, missing: null };
  },
});

/** Half the width of the 95 % interval of an index. */
export const halfWidth = (code: string, head: string): ReportColumn => ({
  needs: [code],
  head: () => head,
  cell: (of) => {
    const figure = of(code);
    return figure === null || figure.upper === null || figure.value === null
      ? none('index', figure)
      : { kind: 'index', value: figure.upper - figure.value, missing: null };
  },
});

/** One indicator less another, in percentage points. */
export const difference = (first: string, second: string, head: string): ReportColumn => ({
  needs: [first, second],
  head: () => head,
  cell: (of) => {
    const a = of(first);
    const b = of(second);
    return a === null || a.value === null || b === null || b.value === null
      ? none('points', a === null || a.value === null ? a : b)
      : { kind: 'points', value: a.value - b.value, missing: null };
  },
});
