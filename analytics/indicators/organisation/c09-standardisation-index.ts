import { meanOverUnits } from '../../formulas/mean-over-units.ts';
import type { UnitMeanMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

/** The five features of clause 2.1.9, each with the codes of the indicators that tell of it. */
const SUB_SCORES: readonly (readonly string[])[] = [
  ['A01', 'C01', 'C02', 'C03'],
  ['C05', 'J03'],
  ['C06', 'C07'],
  ['G01', 'L01', 'L02'],
  ['C08', 'XC1'],
];

const PARTS = SUB_SCORES.flat();

/** The mean of the numbers that are there; null without any. */
function meanOf(values: readonly (number | null)[]): number | null {
  const availableValues = values.filter((value) => value !== null);
  return availableValues.length === 0
    ? null
    : availableValues.reduce((a, b) => a + b, 0) / availableValues.length;
}

const standard: UnitMeanMeasure = {
  kind: 'unitMean',
  name: 'standardisation of covered units',
  title: { zh: '已建会单位的规范化程度', en: 'standardisation of covered units' },
  of: PARTS,
  at: ({ covered }) => covered,
  value: (values) =>
    meanOf(
      SUB_SCORES.map((codes) => meanOf(codes.map((code) => values[PARTS.indexOf(code)] ?? null))),
    ),
};

/** C09 Standardisation index. */
export const standardisationIndex: Indicator = {
  code: 'C09',
  id: 'standardisation_index',
  revision: 1,
  title: { zh: '规范化建设指数', en: 'Standardisation index' },
  clauses: ['2.1.9', '1.2.9'],
  definition: {
    zh: '各已建会单位五项分指数（A01 C01 C02 C03；C05 J03；C06 C07；G01 L01 L02；C08 XC1，各取有值指标的平均）的平均，再对单位平均，每个单位同权；没有值的分指数略去',
    en:
      'mean over covered units of the mean of five sub-scores (A01 C01 C02 C03; C05 J03; C06 ' +
      'C07; G01 L01 L02; C08 XC1), each the mean of those that have a value; a sub-score ' +
      'without any is left out',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 90, natural: false }],
  axis: 'stock',
  source: [
    'assessments',
    'bodies',
    'congress_sessions',
    'employments',
    'memberships',
    'org_units',
    'party_orgs',
    'projects',
    'submissions',
    'terms',
    'union_coverage',
    'unions',
    'unit_rules',
  ],
  basis: { zh: '常教工〔2020〕18号 2.1.9', en: 'guidance 常教工〔2020〕18号, clause 2.1.9' },
  formula: meanOverUnits(standard),
};
