import type { PoolClient } from 'pg';
import type { Register } from '../../schema/register/definition.ts';
import type { HostingGround } from '../hosting/hosting.ts';
import type { FaultTable } from '../stage/fault-table.ts';
import type { Stage } from '../stage/stage.ts';

/** What a rule may look at: the staged rows, and through the client the store, in one transaction. */
export interface RuleScene {
  readonly client: PoolClient;
  readonly faults: FaultTable;
  /** staged rows of every register in the package; the rules of what is referred to have run before */
  readonly stages: ReadonlyMap<Register, Stage>;
  /** registers of the package whose rows could not be read; what refers to them cannot be judged */
  readonly unreadable: ReadonlySet<Register>;
  /** staged rows say which stored row they replace (changes through the API), instead of by their key (packages) */
  readonly pinned: boolean;
  /** faulty rows are left out and the good ones written: what refers to a faulty row is faulty too */
  readonly keepGoing: boolean;
  /** facts of identity of stored rows may change: a correction that says so */
  readonly correct: boolean;
  /** the condition that a stored row under an alias may be shown to who brings the package; null: all may */
  readonly sees: Sees | null;
  /** for which part of the hierarchy rows are written; null: for the whole */
  readonly hosting: HostingGround | null;
}

/** The condition of SQL that a stored row of a register, under an alias, may be shown to somebody. */
export type Sees = (register: Register, alias: string) => string;

/** The condition that the stored row of a register under an alias may be shown. */
export const isShown = ({ sees }: RuleScene, register: Register, alias: string): string =>
  sees ? `(${sees(register, alias)})` : 'true';

/** Looks at the staged rows of a register together, and with the store; adds a fault for each row that may not be written. */
export type Rule = (scene: RuleScene, stage: Stage) => Promise<void>;

/** The staged rows that still count: all of them, or when faulty rows are left out, the good ones. A source for `from`. */
export const standingRows = ({ keepGoing }: RuleScene, { table }: Stage): string =>
  keepGoing ? `(select * from ${table} where not bad)` : table;

/** A text as an SQL literal. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A value as a jsonb literal of SQL. */
export const sqlJson = (value: unknown): string => `${sqlText(JSON.stringify(value))}::jsonb`;
