import type { Pool } from 'pg';
import { storedCells } from '../../../intake/change/stored-cells.ts';
import { currentRevision } from '../../../analytics/store/current-revision.ts';
import { targetOf } from '../../../schema/register/declared.ts';
import { registers } from '../../../schema/registers/index.ts';
import type { Register } from '../../../schema/register/definition.ts';
import { Model, rowOf, type ModelRow } from './model.ts';

/** A row that a revision made or changed: before (null if it is new) and after. */
export interface Written {
  readonly register: Register;
  readonly before: ModelRow | null;
  readonly after: ModelRow;
}

/** The rows of a store as plain rows, updated by its revisions. */
export class LiveModel extends Model {
  readonly #byId = new Map<Register, Map<number, ModelRow>>();
  #revision = 0;

  constructor() {
    super(Object.fromEntries(registers.map(({ table }) => [table, [[]]])));
  }

  get revision(): number {
    return this.#revision;
  }

  /** A copy of the current rows, for later comparison. */
  copy(): Model {
    const copied = new LiveModel();
    for (const [register, rows] of this.rows) copied.rows.set(register, rows);
    return copied;
  }

  /** Reads the changes since the last call. */
  async follow(pool: Pool): Promise<Written[]> {
    const written: Written[] = [];
    const newest = await currentRevision(pool);
    if (newest === this.#revision) return written;
    for (const register of registers) {
      const rows = this.#byId.get(register) ?? new Map<number, ModelRow>();
      this.#byId.set(register, rows);
      for (const { id, cells } of await storedCells(pool, register, 't.revision > $1', [
        this.#revision,
      ])) {
        const after = rowOf(register, (column) => cells[register.columns.indexOf(column)]!);
        const before = rows.get(id) ?? null;
        written.push({ register, before, after });
        rows.set(id, after);
        if (before) this.#rename(register, before, after);
      }
      this.rows.set(register, [...rows.values()]);
    }
    this.#revision = newest;
    return written;
  }

  /** in the model, rows refer by key, so they follow when a key is corrected */
  #rename(target: Register, before: ModelRow, after: ModelRow): void {
    const [key, another] = target.key as readonly [string, ...string[]];
    if (another !== undefined || before[key] === after[key]) return;
    for (const register of registers)
      for (const column of register.columns)
        if (column.kind === 'reference' && targetOf(column) === target)
          for (const [id, row] of this.#byId.get(register) ?? [])
            if (row[column.property] === before[key])
              this.#byId.get(register)!.set(id, { ...row, [column.property]: after[key]! });
    for (const [register, rows] of this.#byId) this.rows.set(register, [...rows.values()]);
  }
}
