/** A text as an SQL literal. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The SQL condition that an expression is one of some texts. */
export const isOneOf = (expression: string, texts: readonly string[]): string =>
  `${expression} in (${texts.map(sqlText).join(', ')})`;
