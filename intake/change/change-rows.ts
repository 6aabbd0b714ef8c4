import type { Pool, PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Finding } from '../invariants/findings.ts';
import type { PackageSource, TableSource } from '../read/source.ts';
import { takeIn } from '../take-in.ts';
import type { IntakeOptions } from '../intake-options.ts';

/** A row to write: new, or replacing a stored one. */
export interface RowChange {
  readonly register: Register;
  /** id of the stored row that it replaces; null for a new row */
  readonly target: number | null;
  /** one text for each column of the register, as in the data package */
  readonly cells: readonly string[];
}

/** Actor and cause of a change, and its conditions. */
export interface ChangeOptions {
  /** name of the mutation */
  readonly cause: string;
  readonly actor: string;
  /**
   * is called under the writers' lock to check that the stored rows behind the change are
   * unchanged; throws if not
   */
  readonly verify: (client: PoolClient) => Promise<void>;
  /** is called after the rows are written, before the commit; throws to refuse them */
  readonly approve?: NonNullable<IntakeOptions['approve']>;
  /** write, approve and roll back */
  readonly dryRun?: boolean;
  /** the part of the hierarchy to write for, see {@link IntakeOptions.hosting} */
  readonly hosting?: NonNullable<IntakeOptions['hosting']>;
  /** see `IntakeOptions` */
  readonly visibleWarnings?: NonNullable<IntakeOptions['visibleWarnings']>;
  /** receives the broken invariants that the written rows take part in */
  readonly onWarnings?: (warnings: readonly Finding[]) => void;
}

const TIMEOUT_MS = 5_000;

function tableOf(register: Register, changes: readonly RowChange[]): TableSource {
  const rows = [
    register.columns.map(({ header }) => header),
    ...changes.map(({ cells }) => [...cells]),
  ];
  return {
    name: register.table,
    place: register.table,
    bytes: 0,
    read: async function* () {
      yield { start: 1, rows };
    },
  };
}

/**
 * Writes rows as one revision, checked by the rules of the import. Returns the revision; null if
 * nothing changed. Throws FAULTS_IN_DATA with all faults (row 2 of a table is its first row here),
 * STORE_BUSY, and the errors of `verify` and `approve`.
 */
export async function changeRows(
  pool: Pool,
  changes: readonly RowChange[],
  options: ChangeOptions,
): Promise<number | null> {
  const byRegister = new Map(
    registers
      .map(
        (register) => [register, changes.filter((change) => change.register === register)] as const,
      )
      .filter(([, ownChanges]) => ownChanges.length > 0),
  );
  const source: PackageSource = {
    tables: [...byRegister].map(([register, ownChanges]) => tableOf(register, ownChanges)),
    ignored: [],
    close: () => Promise.resolve(),
  };
  const targets = new Map(
    [...byRegister].map(([{ table }, ownChanges]) => [
      table,
      new Map(
        ownChanges.flatMap(({ target }, index) =>
          target === null ? [] : [[index + 2, target] as const],
        ),
      ),
    ]),
  );
  const report = await takeIn(pool, source, {
    ...options,
    targets,
    patienceMs: TIMEOUT_MS,
  });
  if (report.outcome === 'REFUSED')
    throw new TongxinError('FAULTS_IN_DATA', { count: report.faultCount }, report.faults);
  options.onWarnings?.(report.warnings);
  return report.outcome === 'WRITTEN' ? report.revision : null;
}
