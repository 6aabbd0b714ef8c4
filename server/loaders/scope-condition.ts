import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { rightCondition, type RightGround } from '../../schema/rights/right-condition.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import { invariant } from '../../base/invariant.ts';
import type { LoaderContext, Officer } from './loader-context.ts';
import type { SqlParams } from './sql-params.ts';

type ReadScope = Pick<LoaderContext, 'visibleUnits' | 'ancestorUnits' | 'today' | 'officer'>;

/**
 * The condition that a row of a register, under `alias`, belongs to one of some org units on any
 * day, as its register declares.
 * @param units placeholder of an `integer[]` of internal ids
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
      return (
        `exists (select from ${target.table} ${inner} where ${inner}.id = ` +
        `${alias}.${column.field} and ${scopeCondition(target, inner, units)})`
      );
    }
    const having = registerByTable(way.having);
    invariant(having, 'scope-unknown-table', way.having);
    return (
      `exists (select from ${having.table} ${inner} where ` +
      `${inner}.${columnOf(having, way.by).field} = ${alias}.id and ` +
      `${scopeCondition(having, inner, units)})`
    );
  });
  return ways.length === 1 ? ways[0]! : `(${ways.join(' or ')})`;
}

/** The condition that a viewer may read the row of a register under `alias`; null: no condition. */
export function readCondition(
  register: Register,
  alias: string,
  context: ReadScope,
  params: Pick<SqlParams, 'add'>,
): string | null {
  const officer = register.privacy === 'case' ? context.officer() : null;
  if (officer) return rightCondition(register, 'handle', alias, groundOf(context, params, officer));
  const ground = readGround(context, params);
  if (ground === null || register.rights.read === null) return null;
  return rightCondition(register, 'read', alias, ground);
}

/**
 * The context of the conditions of a statement that reads rows for a viewer; null: a viewer of the
 * whole hierarchy, who has the right to every row.
 */
export const readGround = (
  context: ReadScope,
  params: Pick<SqlParams, 'add'>,
): RightGround | null => (context.visibleUnits() === null ? null : groundOf(context, params, null));

/** As {@link readGround}, also with the whole hierarchy in scope. @param officer see {@link LoaderContext} */
function groundOf(
  context: ReadScope,
  params: Pick<SqlParams, 'add'>,
  officer: Officer | null,
): RightGround {
  const visible = context.visibleUnits();
  let units: string | undefined;
  let ancestors: string | undefined;
  let day: string | undefined;
  return {
    hosts: (expression) =>
      visible === null
        ? 'true'
        : `${expression} = any(${(units ??= params.add(visible))}::integer[])`,
    // rights to read do not depend on whether a unit is below the viewer's own
    isBelow: () => 'false',
    isOwn: (expression) => (officer ? `${expression} = ${officer.unit}` : 'false'),
    level: officer?.level ?? null,
    // parameters are added only where they are used: PostgreSQL refuses one without a placeholder
    isAncestor: (expression) =>
      `${expression} = any(${(ancestors ??= params.add(context.ancestorUnits()))}::integer[])`,
    atTop: false,
    get today() {
      return (day ??= `${params.add(context.today)}::date`);
    },
  };
}
