import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { declaredColumns, declareRegister } from './declared.ts';
import type {
  Exclusive,
  Register as RegisterDefinition,
  RegisterClass,
  RegisterOptions,
} from './definition.ts';
import { FOLDED_KEY, hasFoldedKey } from './folded-key.ts';
import { isReference, KINDS } from './kinds.ts';
import { sqlText } from './sql-text.ts';

type AnyDecorator = (target: unknown) => void;
const on = (type: RegisterClass, ...decorators: unknown[]): void =>
  decorators.forEach((it) => {
    (it as AnyDecorator)(type);
  });
/**
 * The rows to which a rule of exclusion applies, as an SQL condition on fields; null for all rows.
 */
export const exclusiveCondition = (
  when: Exclusive['when'],
  fieldOf: (property: string) => string,
): string | null => {
  if (when === undefined) return null;
  return typeof when === 'string'
    ? fieldOf(when)
    : `${fieldOf(when.property)} = ${sqlText(when.code)}`;
};

/**
 * Declares a register: the table with its constraints, the GraphQL type, the import sheet and its
 * template, and its page of the data dictionary all follow from the class.
 */
export function Register(options: RegisterOptions): ClassDecorator {
  return (target) => {
    const type = target as unknown as RegisterClass;
    const name = target.name;
    const { table, key, interval } = options;
    const columns = declaredColumns(type);
    const fieldOf = (property: string): string =>
      columns.find((it) => it.property === property)!.field;
    for (const column of columns) {
      const expression = KINDS[column.kind].check(column);
      if (expression) on(type, Check({ name: `${table}_${column.field}_check`, expression }));
      if (column.onlyWhen) {
        const kind = fieldOf(column.onlyWhen.property);
        const allowed = column.onlyWhen.codes
          .map((code) => `${kind} = ${sqlText(code)}`)
          .join(' or ');
        on(
          type,
          Check({
            name: `${table}_${column.field}_only_when`,
            expression: `${column.field} is null or ${allowed}`,
          }),
        );
      }
      if (isReference(column) && column.property !== key[0])
        on(
          type,
          Index({ name: `${table}_${column.field}_index`, properties: [column.property] as never }),
        );
    }
    for (const { owner, per = [], when } of options.exclusive ?? []) {
      const [from, to] = interval!.map(fieldOf);
      const same = [owner, ...per].map((property) => `${fieldOf(property)} with =`).join(', ');
      const condition = exclusiveCondition(when, fieldOf);
      const where = condition ? ` where (${condition})` : '';
      on(
        type,
        Check({
          name: `${table}_${fieldOf(owner)}_exclusive`,
          expression:
            `exclude using gist (${same}, daterange(${from!}, ${to!}) with &&)${where} ` +
            'deferrable',
        }),
      );
    }
    if (interval)
      on(
        type,
        Check({
          name: `${table}_interval_check`,
          expression: `${fieldOf(interval[1])} >= ${fieldOf(interval[0])}`,
        }),
      );
    for (const { first, then } of options.dayOrders ?? [])
      on(
        type,
        Check({
          name: `${table}_${fieldOf(then)}_order_check`,
          expression: `${fieldOf(then)} >= ${fieldOf(first)}`,
        }),
      );
    if (hasFoldedKey({ key, columns })) {
      Property({
        type: 'string',
        columnType: 'text',
        fieldName: FOLDED_KEY,
        nullable: true,
        collation: 'C',
      })(type.prototype as object, 'keyFolded');
      on(type, Index({ name: `${table}_${FOLDED_KEY}_index`, properties: ['keyFolded'] as never }));
    }
    Field(() => Int, {
      description:
        '最近一次改动本行的数据修订 · the revision of the store that last changed this row',
    })(type.prototype as object, 'revision');
    on(
      type,
      Unique({ name: `${table}_key`, properties: [...key] as never }),
      Index({ name: `${table}_revision_index`, properties: ['revision'] as never }),
      Entity({ tableName: table, comment: `${options.title.zh} · ${options.title.en}` }),
      ObjectType(name, {
        description:
          `${options.title.zh}：${options.row.zh} · ${options.title.en}: ${options.row.en} ` +
          `(${options.clauses.join(', ')})`,
        simpleResolvers: true,
      }),
    );
    declareRegister({
      ...options,
      exclusive: options.exclusive ?? [],
      dayOrders: options.dayOrders ?? [],
      templates: options.templates ?? [],
      name,
      type,
      columns,
    } satisfies RegisterDefinition);
  };
}
