import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * The columns of every row of every register: an internal id, which is never shown, and the
 * revision of the store that last changed it.
 */
export abstract class Row {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Property({ type: 'integer', columnType: 'integer' })
  revision!: number;
}
