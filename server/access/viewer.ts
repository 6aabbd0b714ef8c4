import type { Role } from '../../schema/system/api-key.ts';

/** Who asks: what the key allows, and the unit whose subtree it sees. */
export interface Viewer {
  readonly role: Role;
  /** code of the unit of the key */
  readonly unitCode: string;
  readonly unitId: number;
  /** the first characters of the key; names the actor of a change */
  readonly keyPrefix: string;
}

/** Whether answers to a viewer may speak of single persons, or of counts so small that they do. */
export const seesPersons = ({ role }: Pick<Viewer, 'role'>): boolean => role === 'STATISTICIAN';
