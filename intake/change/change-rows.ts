import type { Pool, PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Finding } from '../invariants/findings.ts';
import type { PackageSource, TableSource } from '../read/source.ts';
import { takeIn, type IntakeOptions } from '../take-in.ts';

/** A row to be written: new, or in the place of a stored one. */
export interface RowChange {
  readonly register: Register;
  /** id of the stored row that it replaces; null for a new row */
  readonly target: number | null;
  /** one text for each column of the register, as in the data package */
  readonly cells: readonly string[];
}

/** Who changes, why, and what must hold. */
export interface ChangeOptions {
  /** name of the mutation */
  readonly cause: string;
  readonly actor: string;
  /** looks once more, when nobody else can write, whether what the change was made from still stands; throws if not */
  readonly verify: (client: PoolClient) => Promise<void>;
  /** looks at what was written, before it is committed; throws if it may not be */
  readonly approve?: NonNullable<IntakeOptions['approve']>;
  /** everything is written, approved and taken back */
  readonly dryRun?: boolean;
  /** for which part of the hierarchy, see {@link IntakeOptions.hosting} */
  readonly hosting?: NonNullable<IntakeOptions['hosting']>;
  /** see `IntakeOptions` */
  readonly visibleWarnings?: NonNullable<IntakeOptions['visibleWarnings']>;
  /** takes the broken invariants in which rows that were written take part */
  readonly onWarnings?: (warnings: readonly Finding[]) => void;
}

const PATIENCE_MS = 5_000;

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
 * Writes rows as one revision, checked by the rules of the import. Returns that revision, null when everything was so already.
 * Throws FAULTS_IN_DATA with every fault (row 2 of a table is its first row here), STORE_BUSY, and what `verify` and `approve` throw.
 */
export async function changeRows(
  pool: Pool,
  changes: readonly RowChange[],
  options: ChangeOptions,
): Promise<number | null> {
  const byRegister = new Map(
    registers
      .map((register) => [register, changes.filter((it) => it.register === register)] as const)
      .filter(([, its]) => its.length > 0),
  );
  const source: PackageSource = {
    tables: [...byRegister].map(([register, its]) => tableOf(register, its)),
    ignored: [],
    close: () => Promise.resolve(),
  };
  const targets = new Map(
    [...byRegister].map(([{ table }, its]) => [
      table,
      new Map(
        its.flatMap(({ target }, index) => (target === null ? [] : [[index + 2, target] as const])),
      ),
    ]),
  );
  const report = await takeIn(pool, source, {
    ...options,
    targets,
    patienceMs: PATIENCE_MS,
  });
  if (report.outcome === 'REFUSED')
    throw new TongxinError('FAULTS_IN_DATA', { count: report.faultCount }, report.faults);
  options.onWarnings?.(report.warnings);
  return report.outcome === 'WRITTEN' ? report.revision : null;
}
