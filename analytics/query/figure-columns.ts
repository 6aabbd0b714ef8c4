import type { FigureSize } from '../formulas/formula.ts';
import { STATUSES, type Figure, type FigurePart, type Status } from '../formulas/figure.ts';

const NAMES = Object.keys(STATUSES) as Status[];
const SUPPRESSED = NAMES.indexOf('SUPPRESSED');

/** The index of each column. */
const COLUMN = Object.freeze({
  status: 0,
  value: 1,
  numerator: 2,
  denominator: 3,
  lower: 4,
  upper: 5,
  standardError: 6,
  n: 7,
  reported: 8,
  required: 9,
});

const COLUMN_COUNT = Object.keys(COLUMN).length;

/** The columns that {@link FigureColumns.withhold} clears. */
const WITHHELD = [
  COLUMN.value,
  COLUMN.numerator,
  COLUMN.denominator,
  COLUMN.lower,
  COLUMN.upper,
  COLUMN.standardError,
] as const;

/** The name of a number of a figure. */
export type FigureNumber = Exclude<keyof Figure, 'status' | 'parts'>;

const nanForNull = (value: number | null): number => value ?? NaN;
const nullForNaN = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Figures as columns of numbers, 80 bytes a figure, since an answer may have several hundred
 * thousand. The status is stored as its index in {@link STATUSES}, null as NaN.
 */
export class FigureColumns {
  readonly length: number;
  readonly #cells: Float64Array;

  /** `count` and `counting` of each row, if {@link withSizes} made the columns; else null */
  readonly #sizes: Float64Array | null;

  /** the parts of the figures that have any, by row */
  readonly #parts = new Map<number, readonly FigurePart[]>();

  constructor(
    length: number,
    cells = new Float64Array(length * COLUMN_COUNT),
    sizes: Float64Array | null = null,
  ) {
    this.length = length;
    this.#cells = cells;
    this.#sizes = sizes;
  }

  /** Columns with a stored {@link FigureSize} for each figure, for formulas with `size`. */
  static withSizes(length: number): FigureColumns {
    return new FigureColumns(length, undefined, new Float64Array(length * 2));
  }

  /** Stores the size of a figure; only after {@link withSizes}. */
  setSize(row: number, { count, counting }: FigureSize): void {
    this.#sizes![row * 2] = count;
    this.#sizes![row * 2 + 1] = counting;
  }

  /** The stored size of a figure; null if sizes follow from the numbers of the figures. */
  sizeOf(row: number): FigureSize | null {
    const sizes = this.#sizes;
    return sizes && { count: sizes[row * 2]!, counting: sizes[row * 2 + 1]! };
  }

  set(
    row: number,
    {
      status,
      value,
      numerator,
      denominator,
      lower,
      upper,
      standardError,
      n,
      reported,
      required,
      parts,
    }: Figure,
  ): void {
    const cells = this.#cells;
    if (parts) this.#parts.set(row, parts);
    const { length } = this;
    cells[row] = NAMES.indexOf(status);
    cells[row + COLUMN.value * length] = nanForNull(value);
    cells[row + COLUMN.numerator * length] = nanForNull(numerator);
    cells[row + COLUMN.denominator * length] = nanForNull(denominator);
    cells[row + COLUMN.lower * length] = nanForNull(lower);
    cells[row + COLUMN.upper * length] = nanForNull(upper);
    cells[row + COLUMN.standardError * length] = nanForNull(standardError);
    cells[row + COLUMN.n * length] = nanForNull(n);
    cells[row + COLUMN.reported * length] = nanForNull(reported);
    cells[row + COLUMN.required * length] = nanForNull(required);
  }

  get(row: number): Figure {
    const numberIn = (column: number): number | null =>
      nullForNaN(this.#cells[row + column * this.length]!);
    return {
      status: NAMES[this.#cells[row]!]!,
      value: numberIn(COLUMN.value),
      numerator: numberIn(COLUMN.numerator),
      denominator: numberIn(COLUMN.denominator),
      lower: numberIn(COLUMN.lower),
      upper: numberIn(COLUMN.upper),
      standardError: numberIn(COLUMN.standardError),
      n: numberIn(COLUMN.n),
      reported: numberIn(COLUMN.reported),
      required: numberIn(COLUMN.required),
      parts: this.#parts.get(row) ?? null,
    };
  }

  /** One number of one figure, NaN for null. */
  at(name: FigureNumber, row: number): number {
    return this.#cells[row + COLUMN[name] * this.length]!;
  }

  /** One number of every figure, NaN for null, as a view of the stored column. */
  column(name: FigureNumber): Float64Array {
    return this.#cells.subarray(COLUMN[name] * this.length, (COLUMN[name] + 1) * this.length);
  }

  statusOf(row: number): Status {
    return NAMES[this.#cells[row]!]!;
  }

  /** Makes a figure SUPPRESSED and clears its numbers except `n`, `reported` and `required`. */
  withhold(row: number): void {
    this.#cells[row] = SUPPRESSED;
    this.#parts.delete(row);
    for (const column of WITHHELD) this.#cells[row + column * this.length] = NaN;
  }

  copy(): FigureColumns {
    const copy = new FigureColumns(this.length, this.#cells.slice(), this.#sizes);
    for (const [row, parts] of this.#parts) copy.#parts.set(row, parts);
    return copy;
  }
}
