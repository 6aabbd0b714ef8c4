import type { Bilingual } from '../../../base/language.ts';
import type { Viewer } from '../../app/viewer.tsx';

/** An example query. */
export interface Example {
  readonly title: Bilingual;
  readonly query: string;
}

/** Example queries for an org unit and the rights of a viewer. */
export const examples = ({ root: { code: root, kind }, rights, today }: Viewer): Example[] => [
  {
    title:
      kind === 'city'
        ? { zh: '各辖市区的入会率，分性别', en: 'the membership rate by district and gender' }
        : { zh: '各单位的入会率，分性别', en: 'the membership rate by unit and gender' },
    query:
      `query Rates {\n  metrics(query: { indicators: ["B01"], root: "${root}", level: ` +
      `${kind === 'city' ? 'DISTRICT' : 'UNIT'}, periods: ["LAST_YEAR"], by: [GENDER] }) {\n    ` +
      `revision\n    rows { unit { name } group { title { zh en } } status value numerator ` +
      `denominator lower upper }\n  }\n}`,
  },
  {
    title: { zh: '层级与数字一次取得', en: 'the tree with its numbers in one query' },
    query:
      `query Tree {\n  orgUnit(code: "${root}") {\n    name\n    members: metric(code: "B01", ` +
      `period: "LAST_YEAR") { value numerator denominator }\n    children { name members: ` +
      `metric(code: "B01", period: "LAST_YEAR") { value } }\n  }\n}`,
  },
  {
    title: { zh: '与目标差多少，差在哪里', en: 'the gap to the target, by unit' },
    query:
      `query Gap {\n  gapToTarget(query: { indicator: "B01", root: "${root}", period: ` +
      `"LAST_YEAR" }) {\n    target { value }\n    needed\n    counted\n    at { unit { name } ` +
      `available needed }\n  }\n}`,
  },
  ...(rights.includes('EXPLAIN_CHANGES')
    ? [
        {
          title: { zh: '变化由什么构成', en: 'the parts of a change' },
          query:
            `query Parts {\n  decompose(query: { indicator: "B01", root: "${root}", from: ` +
            `"${Number(today.slice(0, 4)) - 2}", to: "${Number(today.slice(0, 4)) - 1}" }) {\n  ` +
            `  from { value }\n    to { value }\n    parts { title { zh en } numerator ` +
            `denominator points }\n  }\n}`,
        },
      ]
    : []),
];
