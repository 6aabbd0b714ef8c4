import type { Bilingual } from '../../base/language.ts';
import type { Register } from '../../schema/register/definition.ts';

/** A column of a wide sheet. */
export interface WideColumn {
  /** name within the adapter */
  readonly id: string;
  readonly title: Bilingual;
  /** other names that the bureau uses for the column */
  readonly also?: readonly string[];
  /** note on the header in the template, besides that of the register's column */
  readonly note?: Bilingual;
  /** value in the example row; default: that of the register's column */
  readonly example?: string;
  /** only these codes of the register's column may stand here; default: all */
  readonly codes?: readonly string[];
  /**
   * false: the template does not have the column. What stands there makes its row, so that a name
   * without a staff number is answered
   */
  readonly isOffered?: boolean;
}

/**
 * What a column of a register is filled from: a wide column; a constant, as the data package writes
 * it; or the number of the row among those of one unit, kind and day.
 */
export type Filling =
  { readonly from: string } | { readonly constant: string } | { readonly ordinal: true };

/** One row of a register that a row of the wide sheet may make. */
export interface Entry {
  readonly register: Register;
  /** by property of the register; other columns keep their stored values */
  readonly fill: Readonly<Record<string, Filling>>;
  /** wide columns of which a filled one makes the row */
  readonly given: readonly string[];
  /** the wide column that may hold several values, each of which makes a row */
  readonly list?: string;
  /** whether the values of `list` are days of the period of the row */
  readonly inPeriod?: boolean;
}

/** A column of the bureau with a number where the platform wants the events themselves. */
export interface CountColumn {
  readonly names: readonly string[];
  /** the register that the events belong to */
  readonly register: Register;
}

/**
 * A wide sheet of the bureau as data: its columns, and how a row of it becomes rows of registers.
 * A row is made if one of its `given` columns is filled. An empty cell, and each column of a
 * register that the sheet does not have, keeps its stored value.
 */
export interface Adapter {
  /** the sheet of the bureau, such as T01 */
  readonly template: string;
  /** name of the sheet */
  readonly title: Bilingual;
  readonly columns: readonly WideColumn[];
  /** the wide columns that state of which unit, and for which period, a row is; the unit first */
  readonly key: readonly string[];
  /** the wide column with the label of the period; null: the sheet is as of a day */
  readonly period: string | null;
  /** the wide column with the calendar year in which the period begins */
  readonly year?: string;
  /** in the order in which a filled sheet shows them: later rows agree with what earlier ones show */
  readonly entries: readonly Entry[];
  readonly counts: readonly CountColumn[];
}

/** The column of a register that a wide column fills; null: none, it only makes a row. */
export function columnFilledBy(
  { entries }: Pick<Adapter, 'entries'>,
  id: string,
): { readonly register: Register; readonly property: string } | null {
  for (const { register, fill } of entries)
    for (const [property, filling] of Object.entries(fill))
      if ('from' in filling && filling.from === id) return { register, property };
  return null;
}
