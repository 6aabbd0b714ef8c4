import fc from 'fast-check';
import { keyColumns, targetOf } from '../../../schema/register/declared.ts';
import type { Column, Register } from '../../../schema/register/definition.ts';
import { registers } from '../../../schema/registers/index.ts';
import type { Model, ModelFilter, ModelRow, Value } from './model.ts';

const NOISE: Readonly<Record<Column['kind'], readonly Value[]>> = {
  text: ['', 'u0', '工会', '%', '\\', "'"],
  code: [],
  reference: ['', 'none'],
  day: ['1950-01-01', '2190-09-01'],
  count: [0, -1, 6],
  amount: ['0', '12.5', '-3'],
  codes: [],
  flag: [],
};

const OPERATORS: Readonly<Record<Column['kind'], readonly string[]>> = {
  text: ['eq', 'in', 'contains', 'startsWith', 'isNull'],
  code: ['eq', 'in', 'isNull'],
  reference: ['eq', 'in'],
  day: ['eq', 'in', 'from', 'before', 'isNull'],
  count: ['eq', 'in', 'min', 'max', 'isNull'],
  flag: ['eq'],
  amount: ['eq', 'in', 'min', 'max', 'isNull'],
  codes: ['has', 'hasAny', 'hasAll', 'isNull'],
};

/** Values that a column holds, and some that it does not hold. */
const valuesOf = ({ property, kind }: Column, rows: readonly ModelRow[]): Value[] => [
  ...new Set([
    ...rows
      .map((row) => row[property] ?? null)
      .filter((text) => text !== null)
      .flatMap((text) => (kind === 'codes' ? String(text).split(';') : [text]))
      .slice(0, 30),
    ...NOISE[kind],
  ]),
];

const operand = (operator: string, values: readonly Value[], index: number): unknown => {
  const value = values[index % values.length]!;
  if (['in', 'hasAny', 'hasAll'].includes(operator))
    return [value, values[(index + 3) % values.length]!];
  if (operator === 'isNull') return index % 2 === 0;
  return operator === 'contains' || operator === 'startsWith'
    ? String(value || '%')
        .slice(0, 2)
        .trim()
        .toUpperCase()
    : value;
};

/** What queries of a register depend on: the kinds of its columns, its key, scope, privacy and interval. */
const featuresOf = (register: Register): string[] => [
  ...register.columns.map(({ kind, optional }) => `${kind} ${optional}`),
  ...register.columns.filter(({ target }) => target).map((column) => targetOf(column).table),
  ...keyColumns(register).map(({ kind }, place) => `key ${place} ${kind}`),
  ...(register.scope ?? [{}]).map((way) => `scope ${Object.keys(way).join(' ')}`),
  `privacy ${register.privacy}`,
  `interval ${register.interval !== undefined}`,
];

/**
 * The registers that are queried in every way: together they have everything that queries depend
 * on. The others, which the same code answers, are queried in some of the ways.
 */
export const covering: ReadonlySet<Register> = coveringOf(registers);

function coveringOf(all: readonly Register[]): ReadonlySet<Register> {
  const covered = new Set<string>();
  return new Set(
    all.filter((register) => {
      const features = featuresOf(register).filter((feature) => !covered.has(feature));
      for (const feature of features) covered.add(feature);
      return features.length > 0;
    }),
  );
}

/**
 * Every operator on a column of each kind that a register has, with a few filters each; of a
 * register that is not {@link covering}, one operator for each kind, the next one in the next
 * register.
 */
export function operatorsOf(
  register: Register,
  rows: readonly ModelRow[],
): { readonly name: string; readonly filters: readonly ModelFilter[] }[] {
  const kinds = new Map(
    register.columns.map((column) => [`${column.kind} ${column.optional}`, column]),
  );
  const place = registers.indexOf(register);
  return [...kinds.values()].flatMap((column, number) => {
    const operators = OPERATORS[column.kind];
    const some = covering.has(register)
      ? operators
      : [operators[(place + number) % operators.length]!];
    return some.map((operator) => {
      const values = valuesOf(column, rows);
      return {
        name: `${column.property} ${operator}`,
        filters: [0, 1, values.length - 1].map((index) => ({
          [column.property]: { [operator]: operand(operator, values, index) },
        })),
      };
    });
  });
}

function conditions(
  column: Column,
  model: Model,
  rows: readonly ModelRow[],
  depth: number,
): fc.Arbitrary<ModelFilter> {
  const values = valuesOf(column, rows);
  const operatorFilters = OPERATORS[column.kind].map((operator) =>
    fc.nat(60).map((index) => ({ [operator]: operand(operator, values, index) })),
  );
  const within =
    column.kind === 'reference' && targetOf(column).table === 'org_units'
      ? [subtree.map((value) => ({ within: value }))]
      : [];
  const nested =
    column.kind === 'reference' && depth > 0
      ? [filtersOf(targetOf(column), model, depth - 1).map((filter) => ({ is: filter }))]
      : [];
  return fc
    .array(fc.oneof(...operatorFilters, ...within, ...nested), { minLength: 1, maxLength: 2 })
    .map((all) => Object.assign({}, ...all) as ModelFilter);
}

const DAYS = [
  '1990-01-01',
  '2014-06-01',
  '2019-06-30',
  '2019-07-01',
  '2021-07-31',
  '2022-09-01',
  '2190-09-01',
];
const subtree = fc.record({
  unit: fc.constantFrom('C', 'D1', 'D2', 'D3', 'U01', 'U02', 'U05', 'U12', 'G1'),
  asOf: fc.option(fc.constantFrom(...DAYS)),
});

/** Any filter of a register, with at most `depth` levels of combinations and references. */
export function filtersOf(register: Register, model: Model, depth = 2): fc.Arbitrary<ModelFilter> {
  const rows = model.rows.get(register)!;
  const columns = [...keyColumns(register), ...register.columns.slice(0, 9)];
  const parts: fc.Arbitrary<ModelFilter>[] = columns.map((column) =>
    conditions(column, model, rows, depth).map((filter) => ({ [column.property]: filter })),
  );
  if (register.interval) parts.push(fc.constantFrom(...DAYS).map((holdsOn) => ({ holdsOn })));
  if (register.scope) parts.push(subtree.map((within) => ({ within })));
  if (depth > 0) {
    const inner = filtersOf(register, model, depth - 1);
    const several = fc.array(inner, { maxLength: 3 });
    parts.push(
      several.map((and) => ({ and })),
      several.map((or) => ({ or })),
      inner.map((not) => ({ not })),
    );
  }
  return fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: 3 })
    .map((all) => Object.assign({}, ...all) as ModelFilter);
}
