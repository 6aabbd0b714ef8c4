import type { PoolClient } from 'pg';
import type { Door } from '../base/errors/doors.ts';
import type { Language } from '../base/language.ts';
import type { TableChange } from '../schema/system/revision.ts';
import type { Hosting } from './hosting/hosting.ts';
import type { FindingFilter } from './invariants/findings.ts';
import type { IntakeProgress } from './report.ts';
import type { Visibility } from './rules/rule.ts';

/** Options of an import. */
export interface IntakeOptions {
  /** cause of the revision: `import`, `seed`, or the name of a mutation */
  readonly cause: string;
  /** actor of the revision */
  readonly actor: string;
  /** only check, write nothing */
  readonly dryRun?: boolean;
  /**
   * write the good rows, and the faulty ones into this folder in the form of the package with a
   * column `fault`. Language of that column: default Chinese; its ways out: default: those of the
   * command line
   */
  readonly keepGoing?: {
    readonly rejects: string;
    readonly language?: Language;
    readonly door?: Door;
  };
  /**
   * by table: row number to the id of the stored row that it replaces; rows without an id are new.
   * Default: rows are matched by key
   */
  readonly targets?: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /**
   * allow changes to identity columns of stored rows, such as the name of a person; otherwise such
   * rows are IDENTITY_DIFFERS
   */
  readonly correct?: boolean;
  /** the stored rows that a fault may reveal to the viewer; default: all */
  readonly visibility?: Visibility;
  /** is called under the writers' lock, before any rule runs; an exception ends the import */
  readonly verify?: (client: PoolClient) => Promise<void>;
  /**
   * the part of the hierarchy to write for, determined under the writers' lock. Rows of other parts
   * have the fault NOT_POSSIBLE_HERE. Default, or null: the whole hierarchy
   */
  readonly hosting?: (client: PoolClient) => Promise<Hosting | null>;
  /**
   * is called after all rows are written, before the commit; an exception rolls back. With it, a
   * dry run writes rows however many there are. `changes`: what the revision records for each table
   */
  readonly approve?: (
    client: PoolClient,
    revision: number,
    changes: Readonly<Record<string, TableChange>>,
  ) => Promise<void>;
  /** the warnings that the viewer may see; others are neither counted nor listed. Default: all */
  readonly visibleWarnings?: FindingFilter;
  /** maximum wait for another writer, in milliseconds; default one minute */
  readonly patienceMs?: number;
  readonly onProgress?: (progress: IntakeProgress) => void;
}
