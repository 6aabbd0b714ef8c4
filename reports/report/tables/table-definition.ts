import type { ReportColumn } from '../columns.ts';
import type { PartTable } from '../make-table.ts';

/**
 * A table of the city report: rows are the org units below the root, with the root as total.
 * Columns whose indicators do not exist are left out, and so is a table without columns; they
 * appear once the indicators exist.
 */
export interface TableDefinition {
  readonly number: number;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  /** the indicator that findings and the chart are about */
  readonly lead: string;
  /** a table of the root alone: the lead indicator by the groups of a breakdown */
  readonly by?: string;
  /** further tables of the section, in their order; they are numbered after the first */
  readonly more?: readonly PartTable[];
}
