import { columnLetters, parseBlock, parsePlace, type Block } from './cell-place.ts';
import { cellText, type CellContext } from './cell-text.ts';
import type { FoundRow } from './row-batches.ts';
import { ItemText } from './shared-strings.ts';
import { attribute, BrokenXml, type XmlHandler } from './xml-scan.ts';

/** What a sheet may hold; each is called when it is passed. */
export interface SheetBounds {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly characters: number;
  /** Throws for a row that is above one of the bounds. */
  exceeded(row: number, what: 'rows' | 'columns' | 'cells' | 'characters'): never;
}

const MAX_BLOCKS = 1_000;

/** Turns the XML of a sheet into rows of non-empty cells. A formula is told to `onFormula` (row, column from 0) and its cell is empty. */
export class SheetRows implements XmlHandler {
  /** How many cells the header has; 0 until it is read. */
  width = 0;
  #found: FoundRow[] = [];
  #inData = false;
  #row = 0;
  #columns: number[] = [];
  #texts: string[] = [];
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
  #hasFormula = false;
  #blocks: Block[] = [];
  #header = new Map<number, string>();
  readonly #context: CellContext;
  readonly #bounds: SheetBounds;
  readonly #onFormula: (row: number, column: number) => void;

  constructor(
    context: CellContext,
    bounds: SheetBounds,
    onFormula: (row: number, column: number) => void,
  ) {
    this.#context = context;
    this.#bounds = bounds;
    this.#onFormula = onFormula;
  }

  /** The header text above a column; its letters when there is none. */
  title(column: number): string {
    return this.#header.get(column) ?? columnLetters(column);
  }

  /** The number of the row read last. */
  get row(): number {
    return this.#row;
  }

  /** The rows found since the last call, without empty ones; a row of nothing but formulas is not empty. */
  take(): FoundRow[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  open(name: string, attributes: string): void {
    if (!this.#inData) this.#inData = name === 'sheetData';
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

  #openRow(attributes: string): void {
    const given = attribute(attributes, 'r');
    const row = given === null ? this.#row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.#row) throw new BrokenXml(`row ${given ?? row}`);
    if (row > this.#bounds.rows) this.#bounds.exceeded(row, 'rows');
    this.#row = row;
    this.#columns = [];
    this.#texts = [];
    this.#characters = 0;
    this.#column = -1;
    this.#hasFormula = false;
    if (this.#blocks.length > 0) this.#blocks = this.#blocks.filter((it) => it.bottom >= row);
  }

  #closeRow(): void {
    if (this.#row === 1) {
      this.#header = new Map(this.#columns.map((column, i) => [column, this.#texts[i]!]));
      this.width = (this.#columns.at(-1) ?? -1) + 1;
    }
    this.#cells += Math.max(this.width, (this.#columns.at(-1) ?? -1) + 1);
    if (this.#cells > this.#bounds.cells) this.#bounds.exceeded(this.#row, 'cells');
    if (this.#texts.length > 0 || this.#hasFormula)
      this.#found.push({
        row: this.#row,
        columns: this.#columns,
        texts: this.#texts,
        characters: this.#characters,
      });
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
    this.#isFormula = this.#blocks.some((it) => column >= it.left && column <= it.right);
    this.#inCell = true;
  }

  #openInCell(name: string, attributes: string): void {
    if (name === 'v') this.#inValue = true;
    else if (name === 'is') this.#item = new ItemText();
    else if (name === 'f') {
      this.#isFormula = true;
      const reference = attribute(attributes, 'ref');
      if (reference === null || attribute(attributes, 't') === 'shared') return;
      if (this.#blocks.push(parseBlock(reference)) > MAX_BLOCKS)
        throw new BrokenXml('array formulas');
    }
  }

  #closeItem(): void {
    this.#value = this.#item?.value ?? '';
    this.#item = null;
  }

  #closeCell(): void {
    this.#inCell = false;
    if (this.#isFormula) {
      this.#hasFormula = true;
      this.#onFormula(this.#row, this.#column);
      return;
    }
    if (this.#value === '') return;
    const text = cellText(this.#type, this.#format, this.#value, this.#context);
    if (text === '') return;
    this.#columns.push(this.#column);
    this.#texts.push(text);
    this.#characters += text.length;
  }
}
