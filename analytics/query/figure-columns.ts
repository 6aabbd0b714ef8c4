import type { FigureSize } from '../formulas/formula.ts';
import type { Figure, FigurePart, Filed, Status, WithParts } from '../formulas/figure.ts';

/** The index of each number that a formula makes. */
const COLUMN = Object.freeze({
  value: 0,
  numerator: 1,
  denominator: 2,
  lower: 3,
  upper: 4,
  standardError: 5,
  n: 6,
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

/** The name of a number that a formula makes. */
export type FormulaNumber = keyof typeof COLUMN;

/** The name of a number of a figure. */
export type FigureNumber = FormulaNumber | keyof Filed;

const nanForNull = (value: number | null): number => value ?? NaN;
const nullForNaN = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Which columns some figures have besides those of every figure. */
export interface OptionalColumns {
  /** the size of each figure, for formulas with `size` */
  readonly sizes?: boolean;
  /** the filings behind each figure, for indicators with a template */
  readonly filings?: boolean;
}

/**
 * Figures as columns of numbers, 64 bytes a figure, since an answer may have several hundred
 * thousand. Null is stored as NaN. The numbers of one figure fit into the 64 bytes up to which V8
 * keeps an array within its heap, which is several times as fast.
 */
export class FigureColumns {
  readonly length: number;
  readonly #statuses: Status[];
  readonly #numbers: Float64Array;
  /** two numbers a row; null: the size follows from the numbers of the figure */
  readonly #sizes: Float64Array | null;
  /** two columns; null: no template is reported */
  readonly #filings: Float64Array | null;

  /** the parts of the figures that have any, by row */
  readonly #parts = new Map<number, readonly FigurePart[]>();

  /** @param from figures that these begin as a copy of */
  constructor(
    length: number,
    { sizes = false, filings = false }: OptionalColumns = {},
    from: FigureColumns | null = null,
  ) {
    this.length = length;
    this.#statuses = from ? from.#statuses.slice() : new Array<Status>(length);
    this.#numbers = from ? from.#numbers.slice() : new Float64Array(length * COLUMN_COUNT);
    this.#sizes = from ? from.#sizes : sizes ? new Float64Array(length * 2) : null;
    this.#filings = from ? from.#filings : filings ? new Float64Array(length * 2) : null;
  }

  /** Stores the size of a figure; only where there are `sizes`. */
  setSize(row: number, { count, counting }: FigureSize): void {
    this.#sizes![row * 2] = count;
    this.#sizes![row * 2 + 1] = counting;
  }

  /** The stored size of a figure; null if sizes follow from the numbers of the figures. */
  sizeOf(row: number): FigureSize | null {
    const sizes = this.#sizes;
    return sizes && { count: sizes[row * 2]!, counting: sizes[row * 2 + 1]! };
  }

  /** Stores the filings behind a figure; only where there are `filings`. */
  setFilings(row: number, { reported, required }: Filed): void {
    this.#filings![row] = nanForNull(reported);
    this.#filings![row + this.length] = nanForNull(required);
  }

  set(
    row: number,
    { status, value, numerator, denominator, lower, upper, standardError, n }: Figure,
  ): void {
    const numbers = this.#numbers;
    const { length } = this;
    this.#statuses[row] = status;
    numbers[row] = nanForNull(value);
    numbers[row + COLUMN.numerator * length] = nanForNull(numerator);
    numbers[row + COLUMN.denominator * length] = nanForNull(denominator);
    numbers[row + COLUMN.lower * length] = nanForNull(lower);
    numbers[row + COLUMN.upper * length] = nanForNull(upper);
    numbers[row + COLUMN.standardError * length] = nanForNull(standardError);
    numbers[row + COLUMN.n * length] = nanForNull(n);
  }

  /** Stores further numbers of a figure. */
  setParts(row: number, parts: readonly FigurePart[]): void {
    this.#parts.set(row, parts);
  }

  /** The further numbers of a figure; null if it has none. */
  partsOf(row: number): readonly FigurePart[] | null {
    return this.#parts.get(row) ?? null;
  }

  get(row: number): Figure & Filed & WithParts {
    const { length } = this;
    const filings = this.#filings;
    const numberIn = (column: number): number | null =>
      nullForNaN(this.#numbers[row + column * length]!);
    return {
      status: this.#statuses[row]!,
      value: numberIn(COLUMN.value),
      numerator: numberIn(COLUMN.numerator),
      denominator: numberIn(COLUMN.denominator),
      lower: numberIn(COLUMN.lower),
      upper: numberIn(COLUMN.upper),
      standardError: numberIn(COLUMN.standardError),
      n: numberIn(COLUMN.n),
      reported: filings && nullForNaN(filings[row]!),
      required: filings && nullForNaN(filings[row + length]!),
      parts: this.partsOf(row),
    };
  }

  /** One number of one figure, NaN for null. */
  at(name: FormulaNumber, row: number): number {
    return this.#numbers[row + COLUMN[name] * this.length]!;
  }

  /** One number of every figure, NaN for null; a view of the stored column, if there is one. */
  column(name: FigureNumber): Float64Array {
    const { length } = this;
    if (name in COLUMN) {
      const begin = COLUMN[name as FormulaNumber] * length;
      return this.#numbers.subarray(begin, begin + length);
    }
    const begin = name === 'reported' ? 0 : length;
    return this.#filings?.subarray(begin, begin + length) ?? new Float64Array(length).fill(NaN);
  }

  statusOf(row: number): Status {
    return this.#statuses[row]!;
  }

  /**
   * Makes a figure SUPPRESSED and clears its numbers except the filings.
   * @param keepsCount `n` stays: it counts answers, which are not secret
   */
  withhold(row: number, keepsCount: boolean): void {
    this.#statuses[row] = 'SUPPRESSED';
    for (const column of WITHHELD) this.#numbers[row + column * this.length] = NaN;
    if (!keepsCount) this.#numbers[row + COLUMN.n * this.length] = NaN;
    this.#parts.delete(row);
  }

  /** The same figures, to be withheld; sizes and filings are shared, since nothing changes them. */
  copy(): FigureColumns {
    const copy = new FigureColumns(this.length, {}, this);
    for (const [row, parts] of this.#parts) copy.#parts.set(row, parts);
    return copy;
  }
}
