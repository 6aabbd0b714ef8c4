import type { Bilingual, Language } from '../language.ts';
import { withoutIdCardNumbers } from '../id-card.ts';
import { fill, type Param, type Params } from './template.ts';

/**
 * Every fault that data can have, with what would be right. Codes never change; both texts use the
 * same parameters.
 */
export const FAULTS = {
  // the package and its files
  NOT_A_PACKAGE: {
    zh: '这里不是数据包：应为文件夹、.zip 或 .xlsx（{reason}）。',
    en: 'This is no data package: give a folder, a .zip or an .xlsx ({reason}).',
  },
  DAMAGED_ARCHIVE: {
    zh: '压缩包或工作簿已损坏或不完整：{reason}。请重新导出或重新下载。',
    en: 'The archive or workbook is damaged or incomplete: {reason}. Export or download it again.',
  },
  TOO_LARGE: { zh: '{what} 超出上限 {limit}。', en: '{what} is above the limit of {limit}.' },
  UNSAFE_ENTRY: {
    zh: '压缩包内的路径“{path}”不安全。',
    en: 'The archive holds an unsafe path: "{path}".',
  },
  UNKNOWN_TABLE: {
    zh:
      '没有名为“{name}”的表。[表头像模板“{template}”：如果是，请按它命名。][表头看来在第 ' +
      '{header} 行，应在第 1 行。][相近的名称：{nearest}。]可用的表：{tables}。',
    en:
      'There is no table "{name}".[ Its header looks like the template "{template}"; if it is, ' +
      'name it so.][ The header seems to be in row {header}; it should be in row 1.][ Nearest: ' +
      '{nearest}.] Tables: {tables}.',
  },
  DUPLICATE_TABLE: {
    zh: '表“{name}”出现了不止一次。',
    en: 'Table "{name}" occurs more than once.',
  },
  EMPTY_TABLE: {
    zh: '没有表头行；第一行应为列名：{columns}。',
    en: 'There is no header row; the first row should name the columns: {columns}.',
  },
  BAD_ENCODING: {
    zh: '既不是 UTF-8 也不是 GB18030 编码（第 {offset} 字节附近）。请另存为“CSV UTF-8”。',
    en: 'Neither UTF-8 nor GB18030 (near byte {offset}). Save it as "CSV UTF-8".',
  },
  AMBIGUOUS_ENCODING: {
    zh:
      '无法确定编码：按 UTF-8 读是“{utf8}”，按 GB18030 读是“{gb18030}”。请另存为“CSV UTF-8”，' +
      '或指明编码（命令行 --encoding utf-8 或 gb18030；导入页面上可选择）。',
    en:
      'The encoding is not clear: "{utf8}" in UTF-8, "{gb18030}" in GB18030. Save it as "CSV ' +
      'UTF-8", or name the encoding (--encoding utf-8 or gb18030; the import page offers the ' +
      'choice).',
  },
  BAD_CSV: { zh: 'CSV 格式有误：{reason}。', en: 'The CSV is malformed: {reason}.' },
  RAGGED_ROW: {
    zh: '本行有 {found} 格，表头有 {expected} 格。',
    en: 'This row has {found} cells, the header has {expected}.',
  },
  HEADER_NOT_FIRST: {
    zh: '表头应在第 1 行，看来在第 {header} 行（像模板“{template}”）；请删除它上面的行。',
    en:
      'The header should be in row 1; it seems to be in row {header} (like the template ' +
      '"{template}"). Delete the rows above it.',
  },
  // columns
  MISSING_COLUMN: {
    zh: '缺少列“{column}”。[表中相近的列名：{nearest}。][表头更像模板“{template}”。]',
    en:
      'Column "{column}" is missing.[ Nearest in the file: {nearest}.][ The header looks more ' +
      'like the template "{template}".]',
  },
  DUPLICATE_COLUMN: {
    zh: '列“{column}”出现了不止一次。',
    en: 'Column "{column}" occurs more than once.',
  },
  // cells
  REQUIRED: { zh: '此格不能为空。', en: 'This cell may not be empty.' },
  BAD_DAY: {
    zh: '“{value}”不是有效日期；请按 2025-09-01 的格式填写。{advice}',
    en: '"{value}" is no day; write it like 2025-09-01. {advice}',
  },
  BAD_FLAG: {
    zh: '“{value}”应为 true 或 false（是 或 否）。',
    en: '"{value}" should be true or false.',
  },
  BAD_COUNT: {
    zh: '“{value}”应为 {min} 到 {max} 之间的整数。',
    en: '"{value}" should be a whole number from {min} to {max}.',
  },
  BAD_PERIOD: {
    zh: '“{value}”不是统计期；可写 2025、2025-Q3、2025-09、SY2025（学年）、SY2025-1（学期）、UY2025（工会统计年度）。',
    en:
      '"{value}" is no period; write 2025, 2025-Q3, 2025-09, SY2025 (school year), SY2025-1 ' +
      '(semester) or UY2025 (union year).',
  },
  BAD_AMOUNT: {
    zh: '“{value}”应为 {min} 到 {max} 之间的数，如 1234.50，不带千分位和货币符号。{advice}',
    en:
      '"{value}" should be a number from {min} to {max}, like 1234.50, without separators of ' +
      'thousands and currency. {advice}',
  },
  TOO_MANY_DECIMALS: {
    zh: '“{value}”有 {places} 位小数，最多 {scale} 位；请按原始凭证填写，系统不四舍五入。',
    en:
      '"{value}" has {places} decimal places, at most {scale} are kept; write it as the original ' +
      'has it, nothing is rounded here.',
  },
  REPEATED_CODE: {
    zh: '“{value}”写了不止一次；每个代码只写一次。',
    en: '"{value}" stands more than once; write each code once.',
  },
  EMPTY_PLACE: {
    zh: '“{value}”中有空的一项；各代码之间用一个分号隔开。',
    en: '"{value}" has an empty place; put one ";" between two codes.',
  },
  UNKNOWN_CODE: {
    zh: '“{value}”不在代码表中；可用：{allowed}。',
    en: '"{value}" is not in the code list; use one of: {allowed}.',
  },
  TOO_LONG: {
    zh: '内容有 {length} 个字符，最多 {limit} 个。',
    en: 'The text has {length} characters; at most {limit} are allowed.',
  },
  CONTROL_CHARACTER: {
    zh: '含有不可见的控制字符（U+{codepoint}）；请删除。',
    en: 'It holds an invisible control character (U+{codepoint}); delete it.',
  },
  FORMULA: {
    zh: '这里是公式；请粘贴为数值或文本。',
    en: 'This is a formula; paste it as a value.',
  },
  NOT_TEXT: {
    zh: '此格是{what}，不能作为文字或代码；请把该列设为“文本”格式，再按应有的样子重新输入。',
    en:
      'This cell holds {what}, which is no text or code. Format the column as text and type the ' +
      'cell again as it should read.',
  },
  DIGITS_LOST: {
    zh: '“{value}”不是完整的编号：表格软件只保留 15 位数字。请在原表中把该列设为“文本”格式，重新输入完整的编号。',
    en:
      '"{value}" is not the whole code: spreadsheets keep 15 digits. Format the column as text ' +
      'in the original and type the whole code again.',
  },
  MERGED_CELLS: {
    zh: '此格属于合并单元格 {range}；请取消合并，在每一行填写。',
    en: 'This cell belongs to the merged cells {range}. Unmerge them and fill in every row.',
  },
  ID_CARD_NUMBER: {
    zh: '此格含有居民身份证号码。本系统不保存身份证号码，请删除后重试。',
    en: 'This cell holds a resident identity number. They are never stored here; remove it.',
  },
  EXAMPLE_ROW: {
    zh: '这是模板的示例行；请删除后重试。',
    en: 'This is the example row of the template; delete it.',
  },
  // rows
  INTERVAL_REVERSED: {
    zh: '结束日期 {to} 早于开始日期 {from}。',
    en: 'It ends on {to}, before it begins on {from}.',
  },
  DAYS_REVERSED: {
    zh: '{day} 早于“{title}”{other}。',
    en: '{day} is before "{title}", which is {other}.',
  },
  NOT_FOR_KIND: {
    zh: '只有“{kinds}”才能填写此列。',
    en: 'Only rows of kind {kinds} may fill this column.',
  },
  DUPLICATE_KEY: {
    zh: '主键“{key}”与第 {other} 行重复。',
    en: 'Key "{key}" occurs already in row {other}.',
  },
  // rows compared with each other and with the store
  MISSING_REFERENCE: {
    zh: '在“{target}”中找不到“{value}”（数据包和数据库中都没有）。',
    en: 'There is no "{value}" in {target}, neither in the package nor in the store.',
  },
  REJECTED_REFERENCE: {
    zh: '所引用的“{value}”（{target}）本身有错误，已被拒绝。{advice}',
    en: 'It refers to "{value}" in {target}, which was itself rejected. {advice}',
  },
  OVERLAP: {
    zh: '与第 {other} 行的期间重叠：{rule}。',
    en: 'Its interval overlaps that of row {other}: {rule}.',
  },
  OVERLAP_STORED: {
    zh: '与数据库中自 {from} 起的记录重叠：{rule}。',
    en: 'Its interval overlaps the stored one from {from} on: {rule}.',
  },
  BIRTH_IMPLAUSIBLE: {
    zh: '出生日期 {value} 在今天之后，而此人没有以后的任职或会籍。请核对年份。',
    en:
      '{value} is yet to come, so nobody was born on it; no employment or membership is planned ' +
      'for this person either. Check the year.',
  },
  EMPLOYED_TOO_YOUNG: {
    zh: '此人 {born} 出生，{from} 时未满 {years} 周岁。请核对出生日期（表格软件会给不完整的日期补上当年）和起始日期。',
    en:
      'Born on {born}, this person is not yet {years} on {from}. Check the day of birth ' +
      '(spreadsheets complete a day with the current year) and the beginning.',
  },
  KEY_TAKEN: {
    zh: '数据库中已有“{key}”；要修改请用更正。',
    en: '"{key}" exists already in the store; correct it instead.',
  },
  KEY_LOOKS_ALIKE: {
    zh:
      '“{key}”与已有的“{other}”[（第 {row} 行）]看起来一样，只差大小写、全角半角、空格、' +
      '连字符或形似的字符[（{odd}）]。若是同一个，请照写“{other}”；若是另一个，' +
      '请换一个分得清的代码。',
    en:
      '"{key}" looks like "{other}"[ (row {row})]: they differ only in case, width, blanks, ' +
      'dashes or characters that look alike[ ({odd})]. If it is the same one, write "{other}"; ' +
      'if it is another, give it a key that can be told apart.',
  },
  IDENTITY_DIFFERS: {
    zh:
      '此人已登记为“{stored}”，这里却是“{given}”。若是另一个人，请用另一个工号；若是登记有误，' +
      '请用更正（导入时加 --correct，或 correctStaffMember）。',
    en:
      'This number is stored as "{stored}", here it is "{given}". If it is somebody else, give ' +
      'another number; if what is stored is wrong, correct it (import with --correct, or ' +
      'correctStaffMember).',
  },
  NOT_POSSIBLE_HERE: {
    zh: '此行在这里不能写入：它或它所引用的内容不属于此密钥的范围；请与上级工会核对。',
    en:
      'This row cannot be written here: it, or what it refers to, does not belong to the scope ' +
      'of this key; check it with the union above.',
  },
  CYCLE: {
    zh: '自 {day} 起，层级成环：{path}。',
    en: 'From {day} on the hierarchy runs in a circle: {path}.',
  },
  // the stored data as a whole: warnings of an import, refusals of a reorganisation
  STAFF_AT_CLOSED_UNIT: {
    zh: '“{unit}”已于 {closed} 撤销，但 {staff} 自 {day} 起主要任职仍在该单位。',
    en: '"{unit}" closed on {closed}, but from {day} on the main post of {staff} is still there.',
  },
  MEMBER_OF_DISSOLVED_UNION: {
    zh: '工会“{union}”已于 {dissolved} 撤销，但 {staff} 自 {day} 起会籍仍在该工会且为在册。',
    en: 'Union "{union}" was dissolved on {dissolved}, but from {day} on {staff} is still an active member of it.',
  },
  UNIT_WITHOUT_PLACE: {
    zh: '“{unit}”自 {day} 起在办且有人，但没有上级，不计入任何汇总。',
    en: '"{unit}" is open and has people from {day} on, but hangs nowhere: it counts in no total.',
  },
  COVERAGE_BY_DISSOLVED_UNION: {
    zh: '工会“{union}”已于 {dissolved} 撤销，但自 {day} 起仍覆盖“{unit}”。',
    en: 'Union "{union}" was dissolved on {dissolved}, but from {day} on it still covers "{unit}".',
  },
  OPEN_BELOW_CLOSED: {
    zh: '“{parent}”已于 {closed} 撤销，但“{unit}”自 {day} 起仍在办并隶属于它。',
    en: '"{parent}" closed on {closed}, but from {day} on "{unit}" is open and still hangs under it.',
  },
  SEVERAL_SINGLE_UNIONS: {
    zh: '“{unit}”自 {day} 起同时有两个存续的单独工会：“{other}”和“{union}”。',
    en: 'From {day} on "{unit}" has two single unions in force: "{other}" and "{union}".',
  },
} as const satisfies Record<string, Bilingual>;

/** The stable code of a fault. */
export type FaultCode = keyof typeof FAULTS;

/**
 * One fault in data, with its place. `table` is null for the package as a whole, `row` (1 is the
 * header) for a whole table, `column` for a whole row. `value` is the text at that place,
 * shortened; null when there was none or it must not be repeated.
 */
export interface Fault<C extends FaultCode = FaultCode> {
  readonly table: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: C;
  readonly params: Params<(typeof FAULTS)[C]>;
}

/** Where a fault stands. */
export interface FaultPlace {
  table?: string | null;
  row?: number | null;
  column?: string | null;
  value?: string | null;
}

const SHOWN = 60;

/** A text short enough for a report: its first 60 characters. */
export const shorten = (text: string): string =>
  (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replaceAll('\u0000', '').toWellFormed();

/** A fault of the given code at the given place. */
export function fault<C extends FaultCode>(
  code: C,
  place: FaultPlace,
  params: Params<(typeof FAULTS)[C]>,
): Fault<C> {
  const { table = null, row = null, column = null, value = null } = place;
  return {
    table: table === null ? null : withoutIdCardNumbers(table),
    row,
    column: column === null ? null : withoutIdCardNumbers(column),
    value: value === null ? null : withoutIdCardNumbers(shorten(value)),
    code,
    params: clean(params),
  };
}

/** Parameters as they may be shown: identity numbers are never repeated. */
const clean = <P extends Readonly<Record<string, Param>>>(params: P): P =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      if (typeof value === 'string') return [name, withoutIdCardNumbers(value)];
      return [name, { zh: withoutIdCardNumbers(value.zh), en: withoutIdCardNumbers(value.en) }];
    }),
  ) as P;

/** What is wrong and what would be right, in one sentence. */
export const faultMessage = (fault: Fault, language: Language): string =>
  fill(FAULTS[fault.code], language, fault.params).trim();

/** Receives faults as a check finds them. */
export type FaultSink = (fault: Fault) => void;
