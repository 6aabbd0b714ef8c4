import { spreadOfScore } from '../../formulas/spread-of-score.ts';
import { happiness } from '../../survey/happiness.ts';
import type { Indicator } from '../indicator.ts';

/** XF2-ownership Spread of happiness between public and private units. */
export const happinessSpreadOfOwnership: Indicator = {
  code: 'XF2-ownership',
  id: 'happiness_spread_ownership',
  revision: 1,
  title: { zh: '公办民办满意度差距', en: 'Spread of happiness between public and private units' },
  clauses: ['2.2.11'],
  definition: {
    zh: '有效答卷满 10 份的各公办民办组别之间，幸福指数最高与最低之差',
    en: 'highest minus lowest happiness index among ownerships with 10 valid responses or more',
  },
  unit: 'points',
  direction: 'down',
  targets: [],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.2.11', en: 'guidance 常教工〔2020〕18号, clause 2.2.11' },
  notBy: ['DISTRICT', 'OWNERSHIP', 'SCHOOL_TYPE', 'URBAN_RURAL'],
  formula: spreadOfScore({
    kind: 'score',
    name: 'happiness by ownership',
    title: happiness.title,
    score: happiness,
    apart: 'ownership',
  }),
};
