import type { Bilingual } from '../language.ts';

/** Faults of single cells. */
export const CELL_FAULTS = {
  // cells
  REQUIRED: { zh: '此格不能为空。', en: 'This cell may not be empty.' },
  BAD_DAY: {
    zh: '“{value}”不是有效日期；请按 2025-09-01 的格式填写。{advice}',
    en: '"{value}" is no day; write it like 2025-09-01. {advice}',
  },
  DAY_WANTED: {
    zh: '“{value}”不够：登记的是日期，请写明自哪一天起，如 2019-09-01；没有就写“无”。',
    en:
      '"{value}" is not enough: a day is registered. Write since which day, like 2019-09-01; write ' +
      '"none" if there is none.',
  },
  DAY_OUTSIDE_PERIOD: {
    zh: '{day} 不在 {period} 之内（{first} 至 {last}）；请写到它所在的那一行。',
    en: '{day} does not lie in {period} ({first} to {last}); write it in the row of its period.',
  },
  COUNTS_NOT_EVENTS: {
    zh: '“{value}”是汇总数；这里逐件登记，数由系统计算：请填在“{register}”表中，并清空此列。',
    en:
      '"{value}" is a total; single events are registered here, and totals are computed from them: ' +
      'fill in the register "{register}" and leave this column empty.',
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
  BAD_PATTERN: {
    zh: '“{value}”不符合此列的格式（{pattern}）；请核对位数和前几位。',
    en:
      '"{value}" does not have the form of this column ({pattern}); check its length and its ' +
      'first digits.',
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
    en: '"{value}" occurs more than once; write each code once.',
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
    en: 'It contains an invisible control character (U+{codepoint}); delete it.',
  },
  MEANINGLESS_CHARACTER: {
    zh:
      '含有没有公认含义的字符（U+{codepoint}，自造字或未定义的字符），多因文件的编码不对（如 Big5）；' +
      '请从原系统另存为 UTF-8（CSV UTF-8）后重试，或改用标准字。',
    en:
      'It contains a character without a standard meaning (U+{codepoint}: private use or ' +
      'unassigned), often because the file has another encoding, such as Big5. Save the original ' +
      'as UTF-8 (CSV UTF-8), or write the standard character.',
  },
  FORMULA: {
    zh: '这里是公式；请粘贴为数值或文本。',
    en: 'This is a formula; paste it as a value.',
  },
  NOT_TEXT: {
    zh: '此格是{what}，不能作为文字或代码；请把该列设为“文本”格式，再按应有的样子重新输入。',
    en:
      'This cell contains {what}, which is no text or code. Format the column as text and type the ' +
      'cell again as it should read.',
  },
  DIGITS_LOST: {
    zh: '“{value}”不是完整的编号：表格软件只保留 15 位数字。请在原表中把该列设为“文本”格式，重新输入完整的编号。',
    en:
      '"{value}" is not the whole code: spreadsheets keep 15 digits. Format the column as text ' +
      'in the original and type the whole code again.',
  },
  CONVERTED_CODE: {
    zh: '“{value}”像是被表格软件转换过的编号（日期、逻辑值、百分比或数字）；请在原表中把该列设为“文本”格式，重新输入原来的编号，再另存为 CSV。',
    en:
      '"{value}" looks like a code that a spreadsheet converted to a date, logical value, ' +
      'percentage or number. Format the column as text in the original, type the code again, and ' +
      'save it as CSV again.',
  },
  MERGED_CELLS: {
    zh: '此格属于合并单元格 {range}；请取消合并，在每一行填写。',
    en: 'This cell belongs to the merged cells {range}. Unmerge them and fill in every row.',
  },
  ID_CARD_NUMBER: {
    zh: '此格含有居民身份证号码。本系统不保存身份证号码，请删除后重试。',
    en: 'This cell contains a resident identity number. They are never stored here; remove it.',
  },
  EXAMPLE_ROW: {
    zh: '这是模板的示例行；请删除后重试。',
    en: 'This is the example row of the template; delete it.',
  },
} as const satisfies Record<string, Bilingual>;
