import { parsePlace, parseRange, type Range } from './cell-place.ts';
import { cellValue, type CellContext } from './cell-value.ts';
import { textOf, type Cell } from './cell.ts';
import type { MergedBlocks } from './merged-blocks.ts';
import type { ParsedRow } from './row-batches.ts';
import { ItemText } from './shared-strings.ts';
import { attribute, BrokenXml, type XmlHandler } from './xml-scan.ts';

/** Limits of a sheet. */
export interface SheetBounds {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly characters: number;
  /** Throws for a row that exceeds one of the limits. */
  exceeded(row: number, bound: 'rows' | 'columns' | 'cells' | 'characters'): never;
}

const MAX_BLOCKS = 1_000;

/**
 * Maximum number of columns of a table; cells beyond are stored separately, and rows are not filled
 * up to them.
 */
const TABLE_COLUMNS = 512;

const TRUE = ['1', 'true'];

const isZero = (size: string | null): boolean => size !== null && Number(size) === 0;

/** Parses the XML of a sheet into rows of non-empty cells. */
export class SheetRows implements XmlHandler {
  /** Number of columns of the header, 512 at most; 0 until it is read. */
  width = 0;
  /** Hidden columns, from 0, within the widest table. */
  readonly hiddenColumns: number[] = [];
  #rows: ParsedRow[] = [];
  #inData = false;
  #row = 0;
  #columns: number[] = [];
  #values: Cell[] = [];
  #characters = 0;
  #cells = 0;
  #column = -1;
  #inCell = false;
  #type: string | null = null;
  #format = 0;
  #value = '';
  #inValue = false;
  #item: ItemText | null = null;
  #isFormula = false;
  #isBlank = true;
  #isHidden = false;
  #blocks: Range[] = [];
  readonly #context: CellContext;
  readonly #bounds: SheetBounds;
  readonly #merged: MergedBlocks;

  constructor(context: CellContext, bounds: SheetBounds, merged: MergedBlocks) {
    this.#context = context;
    this.#bounds = bounds;
    this.#merged = merged;
  }

  /** Number of the last row read. */
  get row(): number {
    return this.#row;
  }

  /**
   * The rows read since the last call, without empty ones. A row is empty if it has only cells
   * covered by merged blocks of other rows, and formulas with an empty text.
   */
  take(): ParsedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (!this.#inData) this.#openOutside(name, attributes);
    else if (this.#item !== null) this.#item.open(name);
    else if (this.#inCell) this.#openInCell(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'is') this.#closeItem();
    else if (this.#item !== null) this.#item.close(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#item !== null) this.#item.text(text);
    else return;
    if (this.#value.length + (this.#item?.value.length ?? 0) > this.#bounds.characters)
      this.#bounds.exceeded(this.#row, 'characters');
  }

  #openOutside(name: string, attributes: string): void {
    if (name === 'sheetData') this.#inData = true;
    if (name !== 'col') return;
    const isHidden =
      TRUE.includes(attribute(attributes, 'hidden') ?? '') ||
      isZero(attribute(attributes, 'width'));
    if (!isHidden) return;
    const from = Number(attribute(attributes, 'min') ?? NaN) - 1;
    const to = Math.min(Number(attribute(attributes, 'max') ?? NaN), TABLE_COLUMNS);
    for (let column = Math.max(from, 0); column < to; column++) this.hiddenColumns.push(column);
  }

  #openRow(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const row = reference === null ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row <= this.#row) throw new BrokenXml(`row ${reference ?? row}`);
    if (row > this.#bounds.rows) this.#bounds.exceeded(row, 'rows');
    this.#row = row;
    this.#columns = [];
    this.#values = [];
    this.#characters = 0;
    this.#column = -1;
    this.#isBlank = true;
    this.#isHidden =
      TRUE.includes(attribute(attributes, 'hidden') ?? '') || isZero(attribute(attributes, 'ht'));
    if (this.#blocks.length > 0) this.#blocks = this.#blocks.filter((block) => block.bottom >= row);
  }

  #closeRow(): void {
    if (this.#row === 1) {
      const last = this.#columns.findLast((column) => column < TABLE_COLUMNS) ?? -1;
      this.width = last + 1;
    }
    this.#cells += Math.max(this.width, this.#columns.length);
    if (this.#cells > this.#bounds.cells) this.#bounds.exceeded(this.#row, 'cells');
    if (!this.#merged.isEmpty) this.#cover();
    if (!this.#isBlank)
      this.#rows.push({
        row: this.#row,
        columns: this.#columns,
        cells: this.#values,
        characters: this.#characters,
        isHidden: this.#isHidden,
      });
  }

  #cover(): void {
    const cells = new Map(this.#columns.map((column, i) => [column, this.#values[i]!]));
    this.#merged.cover(this.#row, cells, Math.max(this.width, 1));
    if (this.#row === 1) return;
    const sorted = [...cells].sort(([a], [b]) => a - b);
    this.#columns = sorted.map(([column]) => column);
    this.#values = sorted.map(([, cell]) => cell);
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const { column, row } =
      reference === null ? { column: this.#column + 1, row: this.#row } : parsePlace(reference);
    if (row !== this.#row || column <= this.#column)
      throw new BrokenXml(`cell ${reference ?? column}`);
    if (column >= this.#bounds.columns) this.#bounds.exceeded(row, 'columns');
    this.#column = column;
    this.#type = attribute(attributes, 't');
    this.#format = Number(attribute(attributes, 's') ?? '0');
    this.#value = '';
    this.#isFormula = this.#blocks.some((block) => column >= block.left && column <= block.right);
    this.#inCell = true;
  }

  #openInCell(name: string, attributes: string): void {
    if (name === 'v') this.#inValue = true;
    else if (name === 'is') this.#item = new ItemText();
    else if (name === 'f') {
      this.#isFormula = true;
      const reference = attribute(attributes, 'ref');
      if (reference === null || attribute(attributes, 't') === 'shared') return;
      if (this.#blocks.push(parseRange(reference)) > MAX_BLOCKS)
        throw new BrokenXml('array formulas');
    }
  }

  #closeItem(): void {
    this.#value = this.#item?.value ?? '';
    this.#item = null;
  }

  #closeCell(): void {
    this.#inCell = false;
    if (this.#value === '' && !this.#isFormula) return;
    const result =
      this.#value === '' ? '' : cellValue(this.#type, this.#format, this.#value, this.#context);
    if (result === '' && !this.#isFormula) return;
    this.#columns.push(this.#column);
    this.#values.push(this.#isFormula ? { kind: 'formula', result } : result);
    this.#characters += typeof result === 'string' ? result.length : textOf(result).length;
    if (result !== '' || this.#type !== 'str') this.#isBlank = false;
  }
}
