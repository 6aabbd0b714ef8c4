import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * What every row of every register has: an internal id, which stays inside, and the revision of the
 * store that last changed it.
 */
export abstract class Row {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Property({ type: 'integer', columnType: 'integer' })
  revision!: number;
}
