import type { PoolClient } from 'pg';
import type { Column, Register } from '../../schema/register/definition.ts';
import { columnOf, keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import { FOLDED_KEY, hasFoldedKey } from '../../schema/register/folded-key.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { INTAKE_KINDS, referenceAlias } from '../kinds.ts';

/** Checked rows of one register in a temporary table of one transaction. */
export interface Stage {
  readonly register: Register;
  /** the columns that the file has */
  readonly columns: readonly Column[];
  /**
   * the temporary table: `row_no`, `bad`, `target_id`, one column for each of `columns`, and
   * `key_folded` if `foldedKey` is set
   */
  readonly table: string;
  /**
   * the column whose folded form is staged, too; null if the register has none, or the file does
   * not have the column
   */
  readonly foldedKey: Column | null;
}

/**
 * The name of a column in a stage; a reference is staged as a key, every other column as its value.
 */
export const stagedName = (column: Column): string =>
  isReference(column) ? column.field.replace(/_id$/, '_key') : column.field;

/** The SQL type of a column in a stage; only references differ from the register. */
const stagedType = (column: Column): string => INTAKE_KINDS[column.kind].staged(column);

/** Creates the temporary table for rows of a register; it is dropped with the transaction. */
export async function createStage(
  client: PoolClient,
  register: Register,
  columns: readonly Column[],
): Promise<Stage> {
  const table = `stage_${register.table}`;
  const definitions = columns.map((column) => `${stagedName(column)} ${stagedType(column)}`);
  const foldedKey = hasFoldedKey(register)
    ? (keyColumns(register).find((column) => columns.includes(column)) ?? null)
    : null;
  if (foldedKey) definitions.push(`${FOLDED_KEY} ${stagedType(foldedKey)}`);
  await client.query(
    `create temp table ${table} (row_no integer not null, bad boolean not null,
      target_id integer, ${definitions.join(', ')}) on commit drop`,
  );
  return { register, columns, table, foldedKey };
}

/**
 * The columns that rules and writing join by. Statistics of other columns change no plan, and a
 * questionnaire has forty.
 */
const joinedColumns = ({ register, columns, foldedKey }: Stage): string[] => [
  ...columns
    .filter((column) => isReference(column) || register.key.includes(column.property))
    .map(stagedName),
  ...(foldedKey ? [FOLDED_KEY] : []),
];

/** Updates planner statistics of the stages, when all their rows are in. */
export async function analyzeStages(client: PoolClient, stages: readonly Stage[]): Promise<void> {
  if (stages.length === 0) return;
  const tables = stages.map((stage) => `${stage.table} (${joinedColumns(stage).join(', ')})`);
  await client.query(`analyze ${tables.join(', ')}`);
}

/**
 * The joins that find the rows referenced by the stage `s`, each under the alias `r_<field>`;
 * `kind` left keeps rows whose reference is missing.
 */
export const referenceJoins = (columns: readonly Column[], kind: '' | 'left'): string =>
  columns
    .filter(isReference)
    .map((column) => {
      const target = targetOf(column);
      const alias = referenceAlias(column);
      const key = `${alias}.${referenceKey(target).field}`;
      return `${kind} join ${target.table} ${alias} on ${key} = s.${stagedName(column)}`;
    })
    .join('\n');

/**
 * SQL of the value of a column as the register stores it, from the stage `s` and its {@link
 * referenceJoins}.
 */
export const storedValue = (column: Column): string =>
  isReference(column) ? `${referenceAlias(column)}.id` : `s.${stagedName(column)}`;

/**
 * The condition that the staged row `s` means the stored row `t`: by id if rows are pinned, else by
 * key.
 */
export const sameRow = ({ register }: Stage, pinned: boolean): string =>
  pinned
    ? 't.id = s.target_id'
    : register.key
        .map((property) => columnOf(register, property))
        .map((column) => `t.${column.field} = ${storedValue(column)}`)
        .join(' and ');

/** The references among the key columns of a register. */
export const keyReferences = ({ register }: Stage): Column[] =>
  register.key.map((property) => columnOf(register, property)).filter(isReference);

/** The condition that one of the staged rows `rows` replaces the stored row `t`. */
export const isReplaced = (stage: Stage, rows: string, pinned: boolean): string =>
  `exists (select from ${rows} s ${pinned ? '' : referenceJoins(keyReferences(stage), '')}
    where ${sameRow(stage, pinned)})`;

/** SQL of the key of the staged row `s` as text. */
export const keyText = ({ register }: Stage, alias = 's'): string => {
  const cells = keyColumns(register).map((column) => `${alias}.${stagedName(column)}`);
  return `concat_ws(' / ', ${cells.join(', ')})`;
};
