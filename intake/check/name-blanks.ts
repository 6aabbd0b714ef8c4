const BLANKS = /\p{Zs}+/u;
const BETWEEN_CHINESE = /(?<=\p{Script=Han})\p{Zs}+(?=\p{Script=Han})/gu;

/**
 * A name without blanks between Chinese characters (张　三 becomes 张三), and with single blanks
 * elsewhere.
 */
export const withNameBlanks = (name: string): string =>
  BLANKS.test(name) ? name.replace(BETWEEN_CHINESE, '').replace(/\p{Zs}+/gu, ' ') : name;

/** The same in SQL, for names stored before this rule. */
export const sqlWithNameBlanks = (expression: string): string =>
  `regexp_replace(regexp_replace(${expression}, ` +
  `'[\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+', ' ', 'g'), ` +
  `'([\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U000323af]) ` +
  `(?=[\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U000323af])', '\\1', 'g')`;
