import type { Bilingual } from '../language.ts';

/** Faults of a package and its files, before any cell is read. */
export const FILE_FAULTS = {
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
    en: 'The archive contains an unsafe path: "{path}".',
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
  TOTALS_SHEET: {
    zh:
      '“{name}”是 T16，只有各题的频数，由频数算不出个人幸福指数。请报送答卷：survey_responses（测评答卷）' +
      '和 survey_waves（测评波次）；家长、学生评价用 local_surveys（调研与社会评价）。',
    en:
      '"{name}" is T16: frequencies of answers only, from which the index of a person cannot be ' +
      'computed. File the answer sheets: survey_responses and survey_waves; opinions of parents and ' +
      'students: local_surveys.',
  },
  SHEET_OF_BUREAU: {
    zh: '“{name}”是报表 {template}，它的内容分别填在：{tables}。请下载模板 {template} 填写。',
    en:
      '"{name}" is the sheet {template} of the bureau; its contents go into: {tables}. Download ' +
      'the template {template} and fill it in.',
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
    zh: '既不是 UTF-8 也不是 GB18030 编码（第 {offset} 字节附近），可能是 UTF-16 或 Big5。请另存为“CSV UTF-8”。',
    en: 'Neither UTF-8 nor GB18030 (near byte {offset}); it may be UTF-16 or Big5. Save it as "CSV UTF-8".',
  },
  AMBIGUOUS_ENCODING: {
    zh:
      '无法确定编码：按 UTF-8 读是“{utf8}”，按 GB18030 读是“{gb18030}”。请另存为“CSV UTF-8”，' +
      '或指明编码（<encoding>）。',
    en:
      'The encoding is not clear: "{utf8}" in UTF-8, "{gb18030}" in GB18030. Save it as "CSV ' +
      'UTF-8", or name the encoding (<encoding>).',
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
} as const satisfies Record<string, Bilingual>;
