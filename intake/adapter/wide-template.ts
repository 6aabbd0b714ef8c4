import type { PoolClient } from 'pg';
import { columnOf } from '../../schema/register/declared.ts';
import { templateColumn, type TemplateColumn, type TemplateSheet } from '../template/template.ts';
import { columnFilledBy, type Adapter, type WideColumn } from './adapter.ts';
import { filledRows, type FillingScope } from './filled-rows.ts';

const offered = ({ columns }: Adapter): WideColumn[] =>
  columns.filter(({ isOffered }) => isOffered !== false);

function columnOfSheet(adapter: Adapter, wide: WideColumn): TemplateColumn {
  const target = columnFilledBy(adapter, wide.id);
  const isKey = adapter.key.includes(wide.id);
  const notes = [
    wide.title.en,
    isKey ? '必填 · required' : '空格保留已登记的值 · an empty cell keeps the stored value',
    ...(wide.note ? [`${wide.note.zh} · ${wide.note.en}`] : []),
  ];
  if (!target)
    return {
      title: wide.title,
      hint: notes.join('\n'),
      example: wide.example ?? null,
      choices: null,
      mayBeEmpty: !isKey,
    };
  const column = columnOf(target.register, target.property);
  const { choices, example } = templateColumn(column);
  const isList = adapter.entries.some(({ list }) => list === wide.id);
  return {
    title: wide.title,
    hint: [
      ...notes,
      ...(column.kind === 'day' && !isList ? ['格式 2025-09-01'] : []),
      `${target.register.title.zh}·${column.title.zh} · ${target.register.table}.${column.header}`,
    ].join('\n'),
    example: wide.example ?? example,
    choices: wide.codes?.map((code) => column.codes!.codes[code]!.zh) ?? choices,
    mayBeEmpty: !isKey,
  };
}

/** The empty wide sheet of an adapter, with an example row. */
export const wideTemplate = (adapter: Adapter): TemplateSheet => ({
  name: adapter.title.zh,
  columns: offered(adapter).map((column) => columnOfSheet(adapter, column)),
});

/** The wide sheet of an adapter, filled from the store. */
export async function filledTemplate(
  client: PoolClient,
  adapter: Adapter,
  scope: FillingScope,
): Promise<TemplateSheet> {
  const rows = await filledRows(client, adapter, scope);
  const columns = offered(adapter);
  return {
    ...wideTemplate(adapter),
    rows: rows.map((row) => columns.map(({ id }) => row.get(id) ?? null)),
  };
}
