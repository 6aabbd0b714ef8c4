import type { Role } from '../../schema/rights/roles.ts';

/** The account of a viewer who signed in. */
export interface ViewerAccount {
  readonly id: number;
  readonly login: string;
  /** the name of the person */
  readonly name: string;
  /** id of the session */
  readonly sessionId: number;
}

/** The holder of a key or an account: its role, and the unit whose subtree it sees. */
export interface Viewer {
  readonly role: Role;
  /** code of the unit of the key or account */
  readonly unitCode: string;
  readonly unitId: number;
  /** the author of changes: the first characters of the key, or name and login of the account */
  readonly actor: string;
  /** null: a key */
  readonly account: ViewerAccount | null;
}
