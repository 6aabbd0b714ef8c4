import { cellOf } from '../columns.ts';
import { footOf } from '../foot.ts';
import type { FrozenUnit } from '../frozen-period.ts';
import type { PartTable } from '../make-table.ts';

/** The groups of units of table 1; every unit is in one. */
const FAMILIES: readonly (readonly [string, (unit: FrozenUnit) => boolean])[] = [
  ['培训机构', ({ schoolType }) => schoolType === 'TR'],
  ['民办幼儿园', ({ schoolType, ownership }) => ownership === 'private' && schoolType === 'KG'],
  ['民办学校', ({ ownership }) => ownership === 'private'],
  ['公办', () => true],
];

const ORDER = ['公办', '民办学校', '民办幼儿园', '培训机构'];

const familyOf = (unit: FrozenUnit): string => FAMILIES.find(([, is]) => is(unit))![0];

/** Established unions by public and private schools, kindergartens and training institutions. */
export const families: PartTable = (context, label) => {
  const { now, has } = context;
  if (!has('A01')) return null;
  const units = [...now.units.values()].filter(({ kind }) => kind === 'unit');
  const rows = ORDER.flatMap((name) => {
    const figures = units
      .filter((unit) => familyOf(unit) === name)
      .flatMap(({ code }) => now.figure('A01', code) ?? []);
    if (figures.length === 0) return [];
    const sum = (what: 'numerator' | 'denominator'): number =>
      figures.reduce((total, figure) => total + (figure[what] ?? 0), 0);
    const [part, whole] = [sum('numerator'), sum('denominator')];
    return [
      {
        name,
        isTotal: false,
        cells: [
          cellOf('count', null, whole),
          cellOf('count', null, part),
          cellOf('count', null, whole - part),
          cellOf('percent', figures[0]!, whole === 0 ? null : (part / whole) * 100),
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    label,
    heading: '分组情况',
    title: '基层工会组建情况（按单位类别）',
    head: ['类别', '应建单位', '已建会', '未建会', '建会率（%）'],
    rows,
    foot: footOf(context, ['A01'], rows),
  };
};
