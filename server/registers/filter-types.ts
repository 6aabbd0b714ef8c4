import { Field, InputType } from 'type-graphql';
import { targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { SubtreeFilter } from './inputs.ts';
import { API_KINDS } from './kinds.ts';

type InputClass = new () => object;

const namedClass = (name: string): InputClass =>
  Object.defineProperty(class {}, 'name', { value: name });
const optional = (type: () => unknown, description: string): PropertyDecorator =>
  Field(type as never, { nullable: true, description });

const EQUALS = '等于 · equals';
const AMONG = '为其中之一 · is one of';

const referenceFilters = new Map<Register, InputClass>();

function referenceFilter(target: Register): InputClass {
  const existing = referenceFilters.get(target);
  if (existing) return existing;
  const type = namedClass(`${target.name}ReferenceFilter`);
  const prototype = type.prototype as object;
  referenceFilters.set(target, type);
  optional(() => String, EQUALS)(prototype, 'eq');
  optional(() => [String], AMONG)(prototype, 'in');
  if (target.type === OrgUnit)
    optional(() => SubtreeFilter, '属于某单位或其下级 · is the unit or lies below it')(
      prototype,
      'within',
    );
  const whole = filterType(target);
  optional(() => whole, '所引用的行满足 · the row referred to satisfies')(prototype, 'is');
  InputType(type.name, { description: `${target.title.zh} · ${target.title.en}` })(type);
  return type;
}

const columnFilter = (column: Column): InputClass =>
  API_KINDS[column.kind].filter?.(column) ?? referenceFilter(targetOf(column));

const filters = new Map<Register, InputClass>();

/**
 * The filter of a register: a condition for each column, whether it is valid on a day, its place in
 * the hierarchy, and combinations.
 */
export function filterType(register: Register): InputClass {
  const existing = filters.get(register);
  if (existing) return existing;
  const type = namedClass(`${register.name}Filter`);
  const prototype = type.prototype as object;
  filters.set(register, type);
  for (const column of register.columns) {
    const conditions = columnFilter(column);
    optional(() => conditions, `${column.title.zh} · ${column.title.en}`)(
      prototype,
      column.property,
    );
  }
  if (register.interval)
    optional(() => LocalDate, '在这一天有效 · is valid on this day')(prototype, 'holdsOn');
  if (register.scope)
    optional(
      () => SubtreeFilter,
      '属于某单位或其下级 · belongs to a unit or to an org unit below it',
    )(prototype, 'within');
  optional(() => [type], '同时满足 · all of these')(prototype, 'and');
  optional(() => [type], '满足其一 · any of these')(prototype, 'or');
  optional(() => type, '不满足 · not this')(prototype, 'not');
  InputType(type.name, { description: `${register.title.zh} · ${register.title.en}` })(type);
  return type;
}
