import type { Fault } from '../../base/errors/faults.ts';
import { fault, shorten } from '../../base/errors/faults.ts';
import { dayNumber, dayOf, isDay, type Day } from '../../base/day.ts';
import { calendarPeriod, type Period } from '../../base/period.ts';
import { codeReader, namedCodes } from '../../schema/code-lists/code-list.ts';
import { columnOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { holdsIdCardNumber } from '../check/id-card.ts';
import { textOf, type Cell } from '../read/cell.ts';
import type { Entry, Filling } from './adapter.ts';
import type { WideRow, WideSheet } from './wide-sheet.ts';

/** A row of a register that a row of a wide sheet makes. */
export interface MadeRow {
  readonly register: Register;
  /** in the order of the columns of the register; '' keeps the stored value */
  readonly cells: readonly Cell[];
  readonly sheet: WideSheet;
  /** number of the row in the wide sheet */
  readonly row: number;
  /** of which unit, and for which period, that row is */
  readonly subject: string;
  /** by header of the register, the column of the wide sheet that states it */
  readonly columns: ReadonlyMap<string, string>;
}

/** Texts that state that there is none. */
const NONE = /^(?:无|没有|否|未建|未设|未建立|未设立|未成立|未召开|不设|none|no|[-—–/／]+)$/i;

/** Texts that state that there is one, where a day is wanted. */
const YES = /^(?:有|是|已建|已建立|已设|已成立|已召开|[√✓✔]|yes|true)$/i;

const EXAMPLE = /^(示例|example)([-:：_]|$)/i;
const SEPARATOR = /[;；、,，\n]+/;

/** The rows of registers that a row of a wide sheet makes; faults of the sheet itself are reported. */
export function* madeRows(
  sheet: WideSheet,
  row: WideRow,
  report: (fault: Fault) => void,
): Generator<MadeRow> {
  const { adapter, positions, header, table } = sheet;
  const cellAt = (id: string): Cell => row.cells[positions.get(id) ?? -1] ?? '';
  const nameOf = (id: string): string =>
    header[positions.get(id) ?? -1] ?? adapter.columns.find((column) => column.id === id)!.title.zh;
  const refuse = <C extends Fault['code']>(
    code: C,
    column: string,
    text: string,
    params: Parameters<typeof fault<C>>[2],
  ): void => {
    const place = { table: table.name, row: row.row, column };
    if (holdsIdCardNumber(text)) report(fault('ID_CARD_NUMBER', place, {}));
    else report(fault(code, { ...place, value: shorten(text) }, params));
  };

  const unit = textOf(cellAt(adapter.key[0]!));
  if (EXAMPLE.test(unit)) {
    refuse('EXAMPLE_ROW', nameOf(adapter.key[0]!), unit, {});
    return;
  }
  for (const id of adapter.key)
    if (textOf(cellAt(id)) === '') {
      refuse('REQUIRED', nameOf(id), '', {});
      return;
    }
  for (const [position, cell] of row.cells.entries()) {
    const text = textOf(cell);
    const count = sheet.counts.get(position);
    if (count !== undefined && !isNothing(text))
      refuse('COUNTS_NOT_EVENTS', header[position]!, text, {
        value: shorten(text),
        register: titleOf(adapter.counts[count]!.register),
      });
    else if (sheet.surplus.includes(position) && holdsIdCardNumber(text))
      refuse('ID_CARD_NUMBER', `#${position + 1}`, text, {});
  }
  const period = adapter.period === null ? null : calendarPeriod(textOf(cellAt(adapter.period)));
  if (adapter.period !== null && period === null) {
    const text = textOf(cellAt(adapter.period));
    refuse('BAD_PERIOD', nameOf(adapter.period), text, { value: shorten(text) });
    return;
  }

  const subject = JSON.stringify([unit, period?.label ?? null]);

  /** Whether the cells of an entry can become rows; each that cannot is refused. */
  const isUsable = ({ register, fill, list, inPeriod }: Entry): boolean => {
    let usable = true;
    for (const [property, filling] of Object.entries(fill)) {
      if (!('from' in filling)) continue;
      const column = columnOf(register, property);
      const { codes } = adapter.columns.find(({ id }) => id === filling.from)!;
      const text = textOf(cellAt(filling.from));
      const code = column.codes && codeReader(column.codes)(text);
      if (column.kind === 'day' && YES.test(text)) {
        refuse('DAY_WANTED', nameOf(filling.from), text, { value: shorten(text) });
        usable = false;
      } else if (codes && typeof code === 'string' && !codes.includes(code)) {
        const allowed = namedCodes(column.codes!, codes);
        refuse('UNKNOWN_CODE', nameOf(filling.from), text, { value: shorten(text), allowed });
        usable = false;
      }
    }
    if (list === undefined || inPeriod !== true || period === null) return usable;
    for (const value of values(cellAt(list))) {
      const day = textOf(value);
      if (!isDay(day) || isWithin(day, period)) continue;
      refuse('DAY_OUTSIDE_PERIOD', nameOf(list), day, {
        day,
        period: period.label,
        first: dayOf(period.first),
        last: dayOf(period.last),
      });
      usable = false;
    }
    return usable;
  };

  for (const entry of adapter.entries) {
    const { register, fill, given, list } = entry;
    if (!given.some((id) => isGiven(cellAt(id), columnFrom(entry, id)))) continue;
    if (!isUsable(entry)) continue;
    const columns = new Map(
      register.columns.map((column) => {
        const filling = fill[column.property];
        return [column.header, nameOf(filling && 'from' in filling ? filling.from : given[0]!)];
      }),
    );
    const numbers = new Map<string, number>();
    for (const value of list === undefined ? [''] : values(cellAt(list))) {
      const day = textOf(value);
      const number = (numbers.get(day) ?? 0) + 1;
      numbers.set(day, number);
      const cells = register.columns.map((column) => {
        const filling = fill[column.property];
        if (filling && 'from' in filling && filling.from === list) return value;
        return filled(filling, column, cellAt, number);
      });
      yield { register, cells, sheet, row: row.row, subject, columns };
    }
  }
}

function filled(
  filling: Filling | undefined,
  column: Column,
  cellAt: (id: string) => Cell,
  number: number,
): Cell {
  if (filling === undefined) return '';
  if ('constant' in filling) return filling.constant;
  if ('ordinal' in filling) return String(number);
  const cell = cellAt(filling.from);
  if (textOf(cell) === '' && (typeof cell === 'string' || cell.kind !== 'formula')) return cell;
  return column.kind !== 'flag' && NONE.test(textOf(cell)) ? '' : cell;
}

const columnFrom = ({ register, fill }: Entry, id: string): Column | null => {
  const property = Object.keys(fill).find((name) => {
    const filling = fill[name]!;
    return 'from' in filling && filling.from === id;
  });
  return property === undefined ? null : columnOf(register, property);
};

/** Whether a cell states something, so that its row is made. */
function isGiven(cell: Cell, column: Column | null): boolean {
  if (typeof cell !== 'string' && cell.kind === 'formula') return true;
  const text = textOf(cell);
  return text !== '' && (column?.kind === 'flag' || !NONE.test(text));
}

/** Whether a number of events states that there were none. */
const isNothing = (text: string): boolean =>
  text === '' || NONE.test(text) || /^0+(?:\s*[/／]\s*0+)?$/.test(text.normalize('NFKC'));

/** The values of a cell with several of them. */
const values = (cell: Cell): Cell[] =>
  typeof cell === 'string'
    ? cell
        .split(SEPARATOR)
        .map((text) => text.trim())
        .filter((text) => text !== '' && !NONE.test(text))
    : [cell];

const isWithin = (day: Day, { first, last }: Period): boolean =>
  dayNumber(day) >= first && dayNumber(day) <= last;

const titleOf = ({ title, table }: Register): { zh: string; en: string } => ({
  zh: title.zh,
  en: table,
});
