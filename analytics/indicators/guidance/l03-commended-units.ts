import { yearsBefore } from '../../../base/civil.ts';
import { honours } from '../../facts/events/honours.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { coveredUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

/** Honours of so many years count. */
const YEARS = 3;

const commended: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'commended units',
  title: { zh: '受表彰的已建会单位', en: 'covered units with a commendation' },
  of: ({ on, state, events }) => {
    if (!state.covered) return 0;
    const since = yearsBefore(on, YEARS);
    const isCommended = events(honours).some(
      (event) => since < event.on && event.on <= on && event.state.level !== 'school',
    );
    return isCommended ? 1 : 0;
  },
};

/** L03 Units commended. */
export const commendedUnits: Indicator = {
  code: 'L03',
  id: 'commended_units',
  revision: 1,
  title: { zh: '表彰覆盖率', en: 'Units commended' },
  clauses: ['3.4.3'],
  definition: {
    zh: '期末前三年内有区级及以上表彰（授予单位或个人）的 ÷ 期末已建会单位',
    en:
      'those with an honour of district level or above, of the unit or a person, in the three ' +
      'years up to the last day ÷ covered units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 30, natural: false }],
  axis: 'stock',
  source: ['honours', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 3.4.3', en: 'guidance 常教工〔2020〕18号, clause 3.4.3' },
  formula: rate(commended, coveredUnits),
  template: 'T15',
};
