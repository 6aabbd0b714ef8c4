import { honours } from '../../facts/events/honours.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { dayOrForever } from '../../measures/unit-in-window.ts';
import { coveredUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const TYPES: ReadonlySet<string> = new Set(['learning_union', 'service_union', 'innovative_union']);

const recognised: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'covered units recognised as one of the three types',
  title: {
    zh: '获三型工会称号的已建会单位',
    en: 'covered units recognised as one of the three types',
  },
  of: ({ on, state, events }) => {
    if (!state.covered) return 0;
    const isRecognised = events(honours).some(
      (event) =>
        TYPES.has(event.state.kind) &&
        event.on <= on &&
        on <= dayOrForever(event.number('validUntil')),
    );
    return isRecognised ? 1 : 0;
  },
};

/** XJ5 Unions of the three types. */
export const threeTypesOfUnions: Indicator = {
  code: 'XJ5',
  id: 'three_types_of_unions',
  revision: 1,
  title: { zh: '三型工会创建率', en: 'Unions of the three types' },
  clauses: ['3.2.7', '1.2.9'],
  definition: {
    zh: '有有效的学习型、服务型或创新型工会称号的 ÷ 期末已建会单位',
    en: 'those with a valid honour as a learning, service or innovative union ÷ covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['honours', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 3.2.7', en: 'guidance 常教工〔2020〕18号, clause 3.2.7' },
  formula: rate(recognised, coveredUnits),
  template: 'T15',
};
