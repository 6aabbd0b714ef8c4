import type { Bilingual } from '../language.ts';

/** Faults of rows: in themselves, against other rows, and against the store. */
export const ROW_FAULTS = {
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
  SETTING_OUT_OF_RANGE: {
    zh: '“{setting}”的取值应为 {min} 到 {max} 之间的数[（{whole}）]，不能为空。',
    en: 'The value of "{setting}" should be a [{whole} ]number from {min} to {max}.',
  },
  NO_SUCH_INDICATOR: {
    zh: '没有代码为“{name}”的指标[；相近的：{nearest}]。目标项为指标值时，请照指标目录填写代码。',
    en:
      'There is no indicator with the code "{name}"[; nearest: {nearest}]. Where the line is a ' +
      'value of an indicator, give its code as in the catalogue.',
  },
  SCORE_REFUSED: { zh: '此格未采用：{reason}', en: 'The cell is refused: {reason}' },
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
    en: '{value} is in the future, and no employment or membership is planned for this person. Check the year.',
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
      'if it is another, give it a clearly different key.',
  },
  IDENTITY_DIFFERS: {
    zh:
      '此人已登记为“{stored}”，这里却是“{given}”。若是另一个人，请用另一个工号；若是登记有误，' +
      '请用更正（<correct>）。',
    en:
      'This number is stored as "{stored}", here it is "{given}". If it is another person, ' +
      'use another number; if the stored value is wrong, correct it (<correct>).',
  },
  NOT_POSSIBLE_HERE: {
    zh: '此行在这里不能写入：它或它所引用的内容不属于此密钥的范围；请与上级工会核对。',
    en:
      'This row cannot be written here: it, or what it refers to, does not belong to the scope ' +
      'of this key; check it with the union above.',
  },
  COLUMN_OF_OTHERS: {
    zh:
      '“{title}”由{who}填写，此密钥不能填写、改动或清空它：请照登记的值填写[（{stored}）]，' +
      '没有登记的留空。',
    en:
      '"{title}" is filled in by {who}; this key may not set, change or clear it. Give the ' +
      'stored value[ ({stored})], or leave the cell empty if there is none.',
  },
  CYCLE: {
    zh: '自 {day} 起，层级成环：{path}。',
    en: 'From {day} on the hierarchy has a cycle: {path}.',
  },
  PARENT_KIND: {
    zh: '“{unit}”（{kind}）不能隶属于“{parent}”（{parentKind}）；请更正上级代码或组织类别。',
    en:
      '"{unit}" ({kind}) cannot be below "{parent}" ({parentKind}); correct the parent code or ' +
      'the kind of org unit.',
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
    en: '"{unit}" is open and has people from {day} on, but has no parent: it counts in no total.',
  },
  COVERAGE_BY_DISSOLVED_UNION: {
    zh: '工会“{union}”已于 {dissolved} 撤销，但自 {day} 起仍覆盖“{unit}”。',
    en: 'Union "{union}" was dissolved on {dissolved}, but from {day} on it still covers "{unit}".',
  },
  CREDIT_CODE_DOUBTFUL: {
    zh: '{unit} 的统一社会信用代码“{value}”校验位不符或格式不对；请与证照核对。',
    en:
      'The unified social credit code "{value}" of {unit} fails its check digit, or does not have ' +
      'the form of one; compare it with the certificate.',
  },
  OPEN_BELOW_CLOSED: {
    zh: '“{parent}”已于 {closed} 撤销，但“{unit}”自 {day} 起仍在办并隶属于它。',
    en: '"{parent}" closed on {closed}, but from {day} on "{unit}" is open and still lies under it.',
  },
  DATA_FINDING: { zh: '请核对：{what}', en: 'Check: {what}' },
  SEVERAL_SINGLE_UNIONS: {
    zh: '“{unit}”自 {day} 起同时有两个存续的单独工会：“{other}”和“{union}”。',
    en: 'From {day} on "{unit}" has two single unions in force: "{other}" and "{union}".',
  },
} as const satisfies Record<string, Bilingual>;
