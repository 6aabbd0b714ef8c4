import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import { invariant } from '../../base/invariant.ts';

/**
 * The condition that a row of a register, under `alias`, belongs to one of some org units, as its register says it does.
 * @param units the place of an `integer[]` of internal ids
 */
export function scopeCondition(register: Register, alias: string, units: string): string {
  if (register.scope === null) return 'true';
  const ways = register.scope.map((way, index) => {
    const inner = `${alias}_${index}`;
    if ('self' in way) return `${alias}.id = any(${units}::integer[])`;
    if ('unit' in way)
      return `${alias}.${columnOf(register, way.unit).field} = any(${units}::integer[])`;
    if ('via' in way) {
      const column = columnOf(register, way.via);
      const target = targetOf(column);
      return `exists (select from ${target.table} ${inner} where ${inner}.id = ${alias}.${column.field} and ${scopeCondition(target, inner, units)})`;
    }
    const having = registerByTable(way.having);
    invariant(having, 'scope-unknown-table', way.having);
    return `exists (select from ${having.table} ${inner} where ${inner}.${columnOf(having, way.by).field} = ${alias}.id and ${scopeCondition(having, inner, units)})`;
  });
  return ways.length === 1 ? ways[0]! : `(${ways.join(' or ')})`;
}
