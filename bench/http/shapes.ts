/** A query whose answers are measured. */
export interface Shape {
  readonly name: string;
  readonly query: string;
}

const FIELDS =
  'revision rows { indicator { code } unit { code name } period status value numerator denominator lower upper }';
const ofLevel = (level: string): string =>
  `{ metrics(query: { indicators: ["B01"], periods: ["2025"], level: ${level} }) { ${FIELDS} } }`;
const CODE_LISTS = 'codeLists { name title { zh en } codes { code title { zh en } } }';

/**
 * The queries: indicators of the districts and of every unit (shapes b and c of the bench
 * `numbers`), and a catalogue that reads no data.
 */
export const shapes: readonly Shape[] = Object.freeze([
  { name: '(b) by district', query: ofLevel('DISTRICT') },
  { name: '(c) every unit', query: ofLevel('UNIT') },
  { name: 'code lists', query: `{ ${CODE_LISTS} }` },
]);
