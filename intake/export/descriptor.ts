import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { INTAKE_KINDS } from '../kinds.ts';

function field(column: Column): object {
  const { header, kind, title, note, optional, default: assumed } = column;
  const { type, constraints } = INTAKE_KINDS[kind].schema(column);
  return {
    name: header,
    type,
    title: `${title.zh} · ${title.en}`,
    ...(note && { description: `${note.zh} · ${note.en}` }),
    constraints: { ...(!optional && assumed === undefined && { required: true }), ...constraints },
  };
}

/** The Table Schema of a register (Frictionless Data, Table Schema). */
export const tableSchema = (register: Register): object => ({
  fields: register.columns.map(field),
  missingValues: [''],
  primaryKey: keyColumns(register).map(({ header }) => header),
  foreignKeys: register.columns.filter(isReference).map((column) => ({
    fields: [column.header],
    reference: {
      resource: targetOf(column).table,
      fields: [referenceKey(targetOf(column)).header],
    },
  })),
});

/** A written table: its file, size in bytes, SHA-256 and number of rows. */
export interface WrittenTable {
  readonly register: Register;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

/** The `datapackage.json` of written tables (Frictionless Data, Tabular Data Package). */
export const descriptor = (revision: number, tables: readonly WrittenTable[]): string =>
  `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'tongxin-union-database',
      title: '同心工会数据包 · Tongxin union database',
      revision,
      resources: tables.map(({ register, path, bytes, sha256, rows }) => ({
        profile: 'tabular-data-resource',
        name: register.table,
        title: `${register.title.zh} · ${register.title.en}`,
        description: `${register.row.zh} · ${register.row.en}`,
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        rows,
        schema: tableSchema(register),
      })),
    },
    null,
    2,
  )}\n`;
