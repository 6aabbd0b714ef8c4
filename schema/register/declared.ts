import { invariant } from '../../base/invariant.ts';
import type { Column, Register, RegisterClass } from './definition.ts';

const columnsOf = new Map<object, Column[]>();
const registers = new Map<RegisterClass, Register>();

/** Notes a column of the class whose prototype is `prototype`; decorators run in the order of the source. */
export function declareColumn(prototype: object, column: Column): void {
  const columns = columnsOf.get(prototype);
  if (columns) columns.push(column);
  else columnsOf.set(prototype, [column]);
}

/** The columns noted so far for a class, in the order of the source. */
export const declaredColumns = (type: RegisterClass): Column[] =>
  columnsOf.get(type.prototype as object) ?? [];

/** Notes a register. */
export function declareRegister(register: Register): void {
  registers.set(register.type, register);
}

/** The register that a class declares. */
export function registerOf(type: RegisterClass): Register {
  const register = registers.get(type);
  invariant(register, 'register-undeclared', type.name);
  return register;
}

/** The column of a register with the given property name. */
export function columnOf(register: Register, property: string): Column {
  const column = register.columns.find((it) => it.property === property);
  invariant(column, 'column-undeclared', `${register.name}.${property}`);
  return column;
}

/** The register that a reference column refers to. */
export function targetOf(column: Column): Register {
  invariant(column.target, 'column-no-reference', column.header);
  return registerOf(column.target());
}

/** The only key column of a register that others refer to. */
export function referenceKey(target: Register): Column {
  invariant(target.key.length === 1, 'reference-key-composite', target.name);
  return columnOf(target, target.key[0]!);
}

/** The columns of the key of a register, in its order. */
export const keyColumns = (register: Register): Column[] =>
  register.key.map((property) => columnOf(register, property));
