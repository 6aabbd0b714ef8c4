import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';

/**
 * SQL of the stored rows of a register that begin before their person reaches the minimum age of
 * the register: `id`, `person_id`, `born_on`, `begins_on`; null if the register has none. Stores
 * filled before this rule may contain some.
 */
export function tooYoungQuery(register: Register): string | null {
  const { table, fromAge } = register;
  if (!fromAge) return null;
  const person = columnOf(register, fromAge.person);
  const target = targetOf(person);
  const born = columnOf(target, fromAge.bornOn).field;
  const on = columnOf(register, fromAge.on).field;
  return `select e.id, t.id as person_id, t.${born}::text as born_on, e.${on}::text as begins_on
    from ${table} e join ${target.table} t on t.id = e.${person.field}
    where e.${on} < (t.${born} + interval '${fromAge.years} years')::date order by e.id`;
}
