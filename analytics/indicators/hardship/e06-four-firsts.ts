import { casesToResolve, DAYS_TO_RESOLVE } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhen, sumOfEvents, within } from '../../measures/events.ts';
import { DAYS_TO_HELP, DAYS_TO_REPORT, toResolveCount } from '../../measures/hardship.ts';
import type { Indicator } from '../indicator.ts';

const met = sumOfEvents(
  'cases that meet all four',
  { zh: '“四个第一”都做到的个案', en: 'cases that meet all four “firsts”' },
  within(
    eventsWhen(
      casesToResolve,
      ({ state, number }) =>
        state.unionKnewFirst &&
        number('toHelp') <= DAYS_TO_HELP &&
        (!state.reportable || number('toReport') <= DAYS_TO_REPORT),
    ),
    'toResolve',
    DAYS_TO_RESOLVE,
  ),
);

/** E06 Cases that meet all four “firsts”. */
export const fourFirsts: Indicator = {
  code: 'E06',
  id: 'hardship_four_firsts',
  revision: 1,
  title: { zh: '四个第一履职率', en: 'Cases that meet all four “firsts”' },
  clauses: ['2.2.8'],
  definition: {
    zh: '第一知情、按时报告（应上报的）、按时帮助、按期协调解决都做到的 ÷ 立案满 90 天之日在期内的困难个案',
    en:
      'those of which a union knew first, that were reported (where they must be), helped and ' +
      'resolved in time ÷ cases whose 90th day after registration lies within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 70, natural: false }],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.8', en: 'guidance 常教工〔2020〕18号, clause 2.2.8' },
  formula: rate(met, toResolveCount),
  template: 'T07',
  sensitive: 'cases to resolve',
};
