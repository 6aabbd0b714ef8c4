import { columnOf, registerOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { FLAG, type DeclaredAttribute } from './attribute.ts';

/** A flag that is a condition on the row, in SQL; unknown is false. */
export const whether = (
  type: RegisterClass,
  condition: (field: (property: string) => string) => string,
): DeclaredAttribute<boolean> => ({
  values: FLAG,
  source: { kind: 'row', register: registerOf(type), condition },
});

/**
 * Whether some row of another register refers to the row of an event, on whatever day. @param by
 * the register and the property of its reference; @param where property to code, all of which it has
 */
export function isReferredToBy(
  type: RegisterClass,
  by: RegisterClass,
  reference: string,
  where: Readonly<Record<string, string>> = {},
): DeclaredAttribute<boolean> {
  const other = registerOf(by);
  const { field } = columnOf(other, reference);
  const conditions = Object.entries(where).map(
    ([property, code]) => ` and r.${columnOf(other, property).field} = '${code}'`,
  );
  return {
    values: FLAG,
    source: {
      kind: 'row',
      register: registerOf(type),
      referrer: { table: other.table, field },
      condition: (own) =>
        `exists (select from ${other.table} r where r.${field} = ${own('id')}${conditions.join('')})`,
    },
  };
}

/** Whether some columns of a row are filled. */
export const areFilled = (
  type: RegisterClass,
  ...properties: readonly string[]
): DeclaredAttribute<boolean> =>
  whether(type, (field) =>
    properties.map((property) => `${field(property)} is not null`).join(' and '),
  );

/** Whether a day is there and not after another that is there. */
export const isBy = (
  type: RegisterClass,
  day: string,
  deadline: string,
): DeclaredAttribute<boolean> => whether(type, (field) => `${field(day)} <= ${field(deadline)}`);
