import { columnOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { exclusiveCondition } from '../../schema/register/register.ts';

/**
 * SQL of the stored rows of a register that overlap against a rule of the register: `owner_id`,
 * `id` and `other_id` (the later one) for each pair. One query for each rule of
 * `register.exclusive`, in order. Stores filled before a rule may contain some, and then have no
 * constraint for it.
 */
export const overlapsQueries = (register: Register): string[] =>
  register.exclusive.map(({ owner, per = [], when }) => {
    const field = (property: string): string => columnOf(register, property).field;
    const [from, to] = register.interval!.map(field);
    const counts = (alias: string): string => {
      const sql = exclusiveCondition(when, (property) => `${alias}.${field(property)}`);
      return sql === null ? '' : `and ${sql}`;
    };
    return `select a.${field(owner)} as owner_id, a.id, b.id as other_id
      from ${register.table} a join ${register.table} b
        on ${[owner, ...per].map((property) => `b.${field(property)} = a.${field(property)}`).join(' and ')}
          and (b.${from!}, b.id) > (a.${from!}, a.id)
      where daterange(a.${from!}, a.${to!}) && daterange(b.${from!}, b.${to!}) ${counts('a')} ${counts('b')}
      order by 1, 2, 3`;
  });
