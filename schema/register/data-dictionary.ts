import type { CodeList } from '../code-lists/code-list.ts';
import { codeLists } from '../code-lists/index.ts';
import { registers } from '../registers/index.ts';
import { columnOf } from './declared.ts';
import type { Column, Register } from './definition.ts';
import { holdsOf } from './kinds.ts';

const PRIVACY = {
  open: '公开 · open',
  personal: '个人 · personal',
  sealed: '封存 · sealed',
  case: '个案 · case',
} as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const IDENTITY = '身份信息，只能更正 · identity, changed by a correction only';

const notesOf = ({ note, identity }: Column): string =>
  [...(note ? [`${note.zh} · ${note.en}`] : []), ...(identity ? [IDENTITY] : [])].join('; ');

function page(register: Register): string {
  const { table, title, row, clauses, key, interval, exclusive, dayOrders, templates, privacy } =
    register;
  const { columns, one, many } = register;
  const sheets = templates.length > 0 ? `报表 · sheets: ${templates.join(', ')}. ` : '';
  const keys = columns
    .filter(({ property }) => key.includes(property))
    .map(({ header }) => `\`${header}\``)
    .join(' + ');
  return [
    `## ${table} — ${title.zh} · ${title.en}`,
    '',
    `${row.zh} · ${row.en}. 主键 · key: ${keys}. GraphQL: \`${one}\`, \`${many}\`. 条款 · ` +
      `clauses: ${clauses.join(', ')}. ${sheets}隐私 · privacy: ${PRIVACY[privacy]}.`,
    ...(interval ? [`有效期 · holds on: \`[${interval.join(', ')})\`.`] : []),
    ...exclusive.map(({ rule }) => `${rule.zh} · ${rule.en}.`),
    ...dayOrders.map(
      ({ first, then }) =>
        `日期次序 · order of days: \`${columnOf(register, first).header}\` ≤ \`${columnOf(register, then).header}\`.`,
    ),
    '',
    '| 列 · column | 名称 · title | 内容 · holds | 可空 · optional | 说明 · note |',
    '| --- | --- | --- | --- | --- |',
    ...columns.map(
      (column) =>
        `| \`${column.header}\` | ${cell(`${column.title.zh} · ${column.title.en}`)} | ` +
        `${cell(holdsOf(column))} | ${column.optional ? '是 · yes' : ''} | ` +
        `${cell(notesOf(column))} |`,
    ),
    '',
  ].join('\n');
}

function codeTable({ name, title, source, codes, aliases, none }: CodeList): string {
  const also = (code: string): string => (aliases ? ` ${aliases[code]?.join('、') ?? ''} |` : '');
  return [
    `## ${name} — ${title.zh} · ${title.en}`,
    '',
    `${source}.`,
    '',
    `| 代码 · code | 名称 · title |${aliases ? ' 也可写作 · also written |' : ''}`,
    `| --- | --- |${aliases ? ' --- |' : ''}`,
    ...Object.entries(codes).map(
      ([code, it]) => `| \`${code}\` | ${it.zh} · ${it.en} |${also(code)}`,
    ),
    ...(none ? ['', `视为空 · read as empty: ${none.join('、')}.`] : []),
    '',
  ].join('\n');
}

/**
 * The data dictionary as Markdown: every register with its columns, every code list with its codes.
 * Made from the declarations.
 */
export const dataDictionary = (): string =>
  [
    '# 数据字典 · Data dictionary',
    '',
    '由登记表的声明生成，请勿手改 · Made from the declarations of the registers by `npm run ' +
      'generate`; not edited by hand.',
    '',
    ...registers.map(page),
    '# 代码表 · Code lists',
    '',
    ...codeLists.map(codeTable),
  ].join('\n');
