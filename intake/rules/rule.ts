import type { PoolClient } from 'pg';
import type { Register } from '../../schema/register/definition.ts';
import type { HostingConditions } from '../hosting/hosting.ts';
import type { FaultTable } from '../stage/fault-table.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import type { Stage } from '../stage/stage.ts';

/** The input of rules: the staged rows, and the store through the client, in one transaction. */
export interface RuleContext {
  readonly client: PoolClient;
  readonly faults: FaultTable;
  /** staged rows of every register in the package; rules run on referenced registers first */
  readonly stages: ReadonlyMap<Register, Stage>;
  /** registers of the package whose rows could not be read; references to them cannot be judged */
  readonly unreadable: ReadonlySet<Register>;
  /**
   * staged rows name the stored row they replace (changes through the API), instead of being
   * matched by key (packages)
   */
  readonly pinned: boolean;
  /**
   * faulty rows are left out and the good ones written; a row that refers to a faulty row is
   * faulty, too
   */
  readonly keepGoing: boolean;
  /** identity columns of stored rows may change: an explicit correction */
  readonly correct: boolean;
  /** the stored rows that faults may reveal to the viewer; null: all */
  readonly visibility: Visibility | null;
  /** the part of the hierarchy to write for; null: the whole */
  readonly hosting: HostingConditions | null;
}

/** The SQL condition that a fault may reveal a stored row of a register, under an alias. */
export type Visibility = (register: Register, alias: string) => string;

/** The SQL condition of {@link Visibility}, `true` if all rows are visible. */
export const visibleCondition = (
  { visibility }: RuleContext,
  register: Register,
  alias: string,
): string => (visibility ? `(${visibility(register, alias)})` : 'true');

/**
 * Checks the staged rows of a register against each other and the store; adds a fault for each row
 * that may not be written.
 */
export type Rule = (context: RuleContext, stage: Stage) => Promise<void>;

/**
 * The staged rows that count: all, or the good ones if faulty rows are left out. A source for
 * `from`.
 */
export const stagedRows = ({ keepGoing }: RuleContext, { table }: Stage): string =>
  keepGoing ? `(select * from ${table} where not bad)` : table;

/** A value as a jsonb literal of SQL. */
export const sqlJson = (value: unknown): string => `${sqlText(JSON.stringify(value))}::jsonb`;
