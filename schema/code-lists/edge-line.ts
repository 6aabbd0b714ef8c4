import type { CodeList } from './code-list.ts';

const codes = {
  union: { zh: '工会线', en: 'union' },
  admin: { zh: '行政线', en: 'administrative' },
  geographic: { zh: '属地', en: 'geographic' },
  cooperation: { zh: '协作片', en: 'cooperation area' },
} as const;

/** One of the lines along which a unit may hang. */
export type LineName = keyof typeof codes;

/** The lines along which a unit may hang: one parent on each. */
export const edgeLine: CodeList = {
  name: 'EdgeLine',
  title: { zh: '隶属线', en: 'line of the hierarchy' },
  source: 'union data package; clause 0.2',
  codes,
  aliases: {
    union: ['工会'],
    admin: ['行政', 'administration'],
    geographic: ['属地线', '地域'],
    cooperation: ['协作片区'],
  },
};

/** The names of all lines, the default first. */
export const LINES = Object.freeze(Object.keys(codes) as LineName[]);

/** The line that scope and rights follow, and that is read unless another one is named. */
export const UNION_LINE = 'union' satisfies LineName;
