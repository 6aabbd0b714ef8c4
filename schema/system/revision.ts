import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/core';

/**
 * Numbers of rows inserted and updated; by reference column, the internal ids to which updated rows
 * no longer refer.
 */
export interface TableChange {
  readonly inserted: number;
  readonly updated: number;
  readonly displaced?: Readonly<Record<string, readonly number[]>>;
}

/** One committed change of the store. Revisions are numbered from 1 without gaps, in the order of their commits. */
@Entity({ tableName: 'revisions', comment: '数据修订 · revisions of the store' })
export class Revision {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  revision!: number;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  committedAt!: Opt<Date>;

  /** the cause: `import`, `seed`, or the name of a mutation */
  @Property({ type: 'string', columnType: 'text' })
  cause!: string;

  /** the author: the prefix of an API key, or `cli` */
  @Property({ type: 'string', columnType: 'text' })
  actor!: string;

  /** table to what happened to its rows */
  @Property({ type: 'json', columnType: 'jsonb' })
  changes!: Record<string, TableChange>;
}
