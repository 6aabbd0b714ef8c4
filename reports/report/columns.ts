import type { Figure } from '../../analytics/formulas/figure.ts';
import type { FrozenIndicator } from '../snapshots/manifest.ts';
import type { CellKind, MissingReason, ReportCell } from './report.ts';
import { titleWithUnit } from './title-with-unit.ts';

/** Looks up a figure for the row of a column. */
export type FigureOf = (indicator: string) => Figure | null;

/** A column of a table of a report: the indicators that it needs, its head, and its cell. */
export interface ReportColumn {
  readonly needs: readonly string[];
  /** the number beside the catalogue that it needs; the snapshots of older programs lack it */
  readonly beside?: string;
  readonly head: (named: (code: string) => FrozenIndicator) => string;
  readonly cell: (of: FigureOf) => ReportCell;
}

/** Why a figure has no value, as a report tells it. */
function reasonOf(figure: Figure | null): MissingReason {
  if (figure === null) return 'NONE';
  const { status } = figure;
  return status === 'SUPPRESSED' || status === 'NOT_REPORTED' || status === 'NOT_APPLICABLE'
    ? status
    : 'EMPTY';
}

/** A cell of a number of a figure; without one, the cell says why. */
export const cellOf = (
  kind: CellKind,
  figure: Figure | null,
  value: number | null | undefined,
): ReportCell =>
  value === null || value === undefined
    ? { kind, value: null, missing: reasonOf(figure) }
    : { kind, value, missing: null };

/** The number of subjects in the denominator or the numerator of an indicator. */
export const count = (
  code: string,
  what: 'numerator' | 'denominator' | 'n',
  head: string,
): ReportColumn => ({
  needs: [code],
  head: () => head,
  cell: (of) => cellOf('count', of(code), of(code)?.[what]),
});

/** The value of an indicator, under its own name or another. */
export const value = (code: string, head?: string): ReportColumn => ({
  needs: [code],
  head: (named) => head ?? titleWithUnit(named(code).title.zh, named(code)),
  cell: (of) => cellOf('percent', of(code), of(code)?.value),
});

/** Several indicators under short names, as `['D01', '教工之家（%）']`. */
export const values = (...columns: readonly (readonly [code: string, head: string])[]) =>
  columns.map(([code, head]) => value(code, head));

/** A number beside the catalogue, with the indicator that it is part of. */
export const beside = (
  code: string,
  of: string,
  what: 'numerator' | 'denominator' | 'rest' | 'value',
  head: string,
): ReportColumn => ({
  needs: [of],
  beside: code,
  head: () => head,
  cell: (figureOf) => {
    const figure = figureOf(code);
    if (what !== 'rest')
      return cellOf(what === 'value' ? 'percent' : 'count', figure, figure?.[what]);
    const { numerator = null, denominator = null } = figure ?? {};
    return cellOf(
      'count',
      figure,
      numerator === null || denominator === null ? null : denominator - numerator,
    );
  },
});

const tenThousands = (code: string, of: FigureOf): ReportCell => {
  const figure = of(code);
  const sum = figure?.numerator;
  return cellOf('percent', figure, typeof sum === 'number' ? sum / 10_000 : null);
};

/** The numerator of an indicator, in yuan, as ten thousands of yuan. */
export const inTenThousands = (code: string, head: string): ReportColumn => ({
  needs: [code],
  head: () => head,
  cell: (of) => tenThousands(code, of),
});

/** The same of a number beside the catalogue, with the indicator that it is part of. */
export const inTenThousandsBeside = (code: string, of: string, head: string): ReportColumn => ({
  needs: [of],
  beside: code,
  head: () => head,
  cell: (figureOf) => tenThousands(code, figureOf),
});

/** Half the width of the 95 % interval of an index. */
export const halfWidth = (code: string, head: string): ReportColumn => ({
  needs: [code],
  head: () => head,
  cell: (of) => {
    const figure = of(code);
    return figure === null || figure.upper === null || figure.value === null
      ? cellOf('index', figure, null)
      : cellOf('index', figure, figure.upper - figure.value);
  },
});
