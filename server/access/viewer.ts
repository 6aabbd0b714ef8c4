import type { Role } from '../../schema/system/api-key.ts';

/** The holder of a key: its role, and the unit whose subtree it sees. */
export interface Viewer {
  readonly role: Role;
  /** code of the unit of the key */
  readonly unitCode: string;
  readonly unitId: number;
  /** the first characters of the key; names the actor of a change */
  readonly keyPrefix: string;
}

/** Whether a viewer may see single persons, and counts so small that they reveal one. */
export const seesPersons = ({ role }: Pick<Viewer, 'role'>): boolean => role === 'STATISTICIAN';
