import { invariant } from '../../base/invariant.ts';
import { columnOf, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';

/** The alias of the rows of events in their query. */
export const OWN = 'e';

/** A table that the rows of events refer to, by themselves or through another such table. */
export interface EventJoin {
  readonly table: string;
  readonly alias: string;
  /** SQL of the reference */
  readonly field: string;
  /** whether the reference may be empty */
  readonly optional: boolean;
}

/** A column of the row of an event or of a row that it refers to, and its place in SQL. */
export interface PlacedColumn {
  readonly column: Column;
  readonly field: string;
}

/**
 * Finds the columns that events of a register read, by path: `property`, or through references
 * `reference.property`, `reference.reference.property`; and notes the tables to join.
 */
export class EventJoins {
  readonly #register: Register;
  readonly #joins = new Map<string, EventJoin & { readonly path: string }>();

  constructor(register: Register) {
    this.#register = register;
  }

  get all(): readonly EventJoin[] {
    return [...this.#joins.values()].map(({ table, alias, field, optional }) => ({
      table,
      alias,
      field,
      optional,
    }));
  }

  /** The column of a path. */
  column(path: string): PlacedColumn {
    const { register, alias, property } = this.#reach(path);
    const column = columnOf(register, property);
    return { column, field: `${alias}.${column.field}` };
  }

  /** SQL of the column of a path, or of an internal id (`id`, `reference.id`). */
  field(path: string): string {
    const { register, alias, property } = this.#reach(path);
    return `${alias}.${property === 'id' ? 'id' : columnOf(register, property).field}`;
  }

  /** Joins a register that is referred to; one that no path has reached must be referred to by the rows themselves. */
  register(other: Register): void {
    if (other === this.#register || this.#joins.has(other.table)) return;
    const reference = this.#register.columns.find(
      (column) => column.kind === 'reference' && targetOf(column) === other,
    );
    invariant(
      reference,
      'event-register-not-referred-to',
      `${this.#register.table} ${other.table}`,
    );
    this.#reach(`${reference.property}.id`);
  }

  #reach(path: string): { register: Register; alias: string; property: string } {
    const references = path.split('.');
    const property = references.pop()!;
    let register = this.#register;
    let alias = OWN;
    let reached = '';
    for (const reference of references) {
      const { field, optional, ...column } = columnOf(register, reference);
      const target = targetOf({ field, optional, ...column });
      reached += `${reference}.`;
      const join = this.#joins.get(target.table);
      invariant(
        !join || join.path === reached,
        'event-table-joined-twice',
        `${path} ${target.table}`,
      );
      if (!join)
        this.#joins.set(target.table, {
          table: target.table,
          alias: target.table,
          field: `${alias}.${field}`,
          optional,
          path: reached,
        });
      register = target;
      alias = target.table;
    }
    return { register, alias, property };
  }
}

/** The joins of some events, in SQL. */
export const joinsSql = (joins: readonly EventJoin[]): string =>
  joins
    .map(
      ({ table, alias, field, optional }) =>
        `${optional ? 'left ' : ''}join ${table} ${alias} on ${alias}.id = ${field}`,
    )
    .join(' ');
