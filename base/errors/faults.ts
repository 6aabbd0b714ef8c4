import type { Bilingual, Language } from '../language.ts';
import { withoutIdCardNumbers } from '../id-card.ts';
import { atDoor, type Door } from './doors.ts';
import { CELL_FAULTS } from './cell-faults.ts';
import { FILE_FAULTS } from './file-faults.ts';
import { ROW_FAULTS } from './row-faults.ts';
import { fill, type Param, type Params } from './template.ts';

/**
 * Every fault that data can have, with what would be right. Codes never change; both texts use the
 * same parameters.
 */
export const FAULTS = {
  ...FILE_FAULTS,
  ...CELL_FAULTS,
  ...ROW_FAULTS,
} as const satisfies Record<string, Bilingual>;

/** The stable code of a fault. */
export type FaultCode = keyof typeof FAULTS;

/**
 * One fault in data, with its place. `table` is null for the package as a whole, `row` (1 is the
 * header) for a whole table, `column` for a whole row. `value` is the text at that place,
 * shortened; null when there was none or it must not be repeated.
 */
export interface Fault<C extends FaultCode = FaultCode> {
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: C;
  readonly params: Params<(typeof FAULTS)[C]>;
}

/** The place of a fault. */
export interface FaultPlace {
  table?: string | null;
  row?: number | null;
  column?: string | null;
  value?: string | null;
}

const MAX_SHOWN_CHARACTERS = 60;

/** A text short enough for a report: its first 60 characters. */
export const shorten = (text: string): string =>
  (text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text)
    .replaceAll('\u0000', '')
    .toWellFormed();

/** A fault of the given code at the given place. */
export function fault<C extends FaultCode>(
  code: C,
  place: FaultPlace,
  params: Params<(typeof FAULTS)[C]>,
): Fault<C> {
  const { table = null, row = null, column = null, value = null } = place;
  return {
    table: table === null ? null : withoutIdCardNumbers(table),
    row,
    column: column === null ? null : withoutIdCardNumbers(column),
    value: value === null ? null : withoutIdCardNumbers(shorten(value)),
    code,
    params: clean(params),
  };
}

/** Parameters as they may be shown: identity numbers are never repeated. */
const clean = <P extends Readonly<Record<string, Param>>>(params: P): P =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      if (typeof value === 'string') return [name, withoutIdCardNumbers(value)];
      return [name, { zh: withoutIdCardNumbers(value.zh), en: withoutIdCardNumbers(value.en) }];
    }),
  ) as P;

/** The message in one sentence: the fault and the remedy, worded for the door. */
export const faultMessage = (fault: Fault, language: Language, door: Door): string =>
  fill(atDoor(FAULTS[fault.code], door), language, fault.params).trim();

/** Receives faults as a check finds them. */
export type FaultSink = (fault: Fault) => void;
