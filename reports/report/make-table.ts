import type { ReportColumn } from './columns.ts';
import { footOf } from './foot.ts';
import type { FrozenUnit } from './frozen-period.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportTable } from './report.ts';

/** A table before it has its number; null: there is nothing to show. */
export type PartTable = (context: ReportContext, label: string) => ReportTable | null;

/** A row of a table of kinds: a name, and its own columns under heads that all rows share. */
export interface KindRow {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
}

/** The columns whose numbers a snapshot contains. */
export const shownColumns = (
  { has, now }: Pick<ReportContext, 'has' | 'now'>,
  columns: readonly ReportColumn[],
): ReportColumn[] =>
  columns.filter(
    ({ needs, beside }) => needs.every(has) && (beside === undefined || now.has(beside)),
  );

/** The codes of the indicators that columns need. */
export const codesOf = (columns: readonly ReportColumn[]): string[] => [
  ...new Set(columns.flatMap(({ needs }) => needs)),
];

/** A table with the org units directly below the root, and the root as total. */
export function placesTable(
  context: ReportContext,
  given: { readonly label: string; readonly title: string; readonly heading?: string },
  columns: readonly ReportColumn[],
): ReportTable | null {
  const { root, below, now, indicatorOf } = context;
  const shown = shownColumns(context, columns);
  if (shown.length === 0) return null;
  const row = (unit: FrozenUnit, isTotal: boolean): ReportTable['rows'][number] => ({
    name: isTotal ? '合计' : unit.name,
    isTotal,
    cells: shown.map((column) => column.cell((code) => now.figure(code, unit.code))),
  });
  const rows = [...below.map((unit) => row(unit, false)), row(root, true)];
  return {
    ...given,
    head: ['单位', ...shown.map((column) => column.head(indicatorOf))],
    rows,
    foot: footOf(context, codesOf(shown), rows),
  };
}

/** A table of the root by kinds, such as the four kinds of contests. */
export const kindsTable =
  (heading: string, title: string, head: string, kinds: readonly KindRow[]): PartTable =>
  (context, label) => {
    const { root, now, indicatorOf } = context;
    const shown = kinds.flatMap(({ name, columns }) => {
      const kindColumns = shownColumns(context, columns);
      return kindColumns.length === columns.length ? [{ name, columns: kindColumns }] : [];
    });
    if (shown.length === 0) return null;
    const rows = shown.map(({ name, columns }) => ({
      name,
      isTotal: false,
      cells: columns.map((column) => column.cell((code) => now.figure(code, root.code))),
    }));
    return {
      label,
      heading,
      title,
      head: [head, ...shown[0]!.columns.map((column) => column.head(indicatorOf))],
      rows,
      foot: footOf(context, [...new Set(shown.flatMap(({ columns }) => codesOf(columns)))], rows),
    };
  };

/** A further table with the org units below the root. */
export const furtherColumns =
  (heading: string, title: string, columns: readonly ReportColumn[]): PartTable =>
  (context, label) =>
    placesTable(context, { label, title, heading }, columns);
