import type { FigureSize } from '../formulas/formula.ts';
import { STATUSES, type Figure, type Status } from '../formulas/figure.ts';

const NAMES = Object.keys(STATUSES) as Status[];
const SUPPRESSED = NAMES.indexOf('SUPPRESSED');

/** Where the columns stand. */
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
  count: 10,
});

const ALL_BUT_N = [
  COLUMN.value,
  COLUMN.numerator,
  COLUMN.denominator,
  COLUMN.lower,
  COLUMN.upper,
  COLUMN.standardError,
] as const;

/** The numbers of a figure. */
export type FigureNumber = Exclude<keyof Figure, 'status'>;

const toNumber = (index: number | null): number => index ?? NaN;
const toNull = (index: number): number | null => (Number.isNaN(index) ? null : index);

/**
 * Figures as columns of numbers, since an answer may have some hundred thousand: 80 bytes a figure;
 * the status by its place in {@link STATUSES}, what is null as NaN.
 */
export class FigureColumns {
  readonly length: number;
  readonly #cells: Float64Array;

  /** count and counting of each row, where figures do not tell how much they stand for */
  readonly #sizes: Float64Array | null;

  constructor(
    length: number,
    cells = new Float64Array(length * COLUMN.count),
    sizes: Float64Array | null = null,
  ) {
    this.length = length;
    this.#cells = cells;
    this.#sizes = sizes;
  }

  /** Figures that do not tell themselves how much they stand for. */
  static withSizes(length: number): FigureColumns {
    return new FigureColumns(length, undefined, new Float64Array(length * 2));
  }

  /** Says how much a figure stands for. */
  setSize(row: number, { count, counting }: FigureSize): void {
    this.#sizes![row * 2] = count;
    this.#sizes![row * 2 + 1] = counting;
  }

  /** How much a figure stands for; null where its numbers tell it. */
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
    }: Figure,
  ): void {
    const cells = this.#cells;
    const { length } = this;
    cells[row] = NAMES.indexOf(status);
    cells[row + COLUMN.value * length] = toNumber(value);
    cells[row + COLUMN.numerator * length] = toNumber(numerator);
    cells[row + COLUMN.denominator * length] = toNumber(denominator);
    cells[row + COLUMN.lower * length] = toNumber(lower);
    cells[row + COLUMN.upper * length] = toNumber(upper);
    cells[row + COLUMN.standardError * length] = toNumber(standardError);
    cells[row + COLUMN.n * length] = toNumber(n);
    cells[row + COLUMN.reported * length] = toNumber(reported);
    cells[row + COLUMN.required * length] = toNumber(required);
  }

  get(row: number): Figure {
    const of = (column: number): number | null => toNull(this.#cells[row + column * this.length]!);
    return {
      status: NAMES[this.#cells[row]!]!,
      value: of(COLUMN.value),
      numerator: of(COLUMN.numerator),
      denominator: of(COLUMN.denominator),
      lower: of(COLUMN.lower),
      upper: of(COLUMN.upper),
      standardError: of(COLUMN.standardError),
      n: of(COLUMN.n),
      reported: of(COLUMN.reported),
      required: of(COLUMN.required),
    };
  }

  /** One number of a figure, NaN for null. */
  at(name: FigureNumber, row: number): number {
    return this.#cells[row + COLUMN[name] * this.length]!;
  }

  /** One number of every figure, NaN for null: a view (`Float64Array[length]`). */
  column(name: FigureNumber): Float64Array {
    return this.#cells.subarray(COLUMN[name] * this.length, (COLUMN[name] + 1) * this.length);
  }

  statusOf(row: number): Status {
    return NAMES[this.#cells[row]!]!;
  }

  /** Takes everything from a figure but that it is there and the number of answers. */
  withhold(row: number): void {
    this.#cells[row] = SUPPRESSED;
    for (const column of ALL_BUT_N) this.#cells[row + column * this.length] = NaN;
  }

  copy(): FigureColumns {
    return new FigureColumns(this.length, this.#cells.slice(), this.#sizes);
  }
}
