import type { PolicyPart } from '../policy-part.ts';

/** Part 1.1 of the policy: guiding thought. */
export const guidingThought: PolicyPart = {
  code: '1.1',
  title: { zh: '指导思想', en: 'Guiding thought' },
  text:
    '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的十九大和十九届二中、三中、四中' +
    '、五中全会精神，牢牢把握中央、省委和市委对工人阶级和工会组织的新要求，坚定不移地走中' +
    '国特色社会主义工会改革发展道路，建设高素质教职工队伍，为常州教育改革和发展建功立业。',
  clauses: [
    {
      code: '1.1.1',
      title: { zh: '指导思想与中央精神', en: 'Guiding thought and central decisions' },
      text:
        '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的十九大和十九届二中、三中、' +
        '四中、五中全会精神，牢牢把握中央、省委和市委对工人阶级和工会组织的新要求，坚定不' +
        '移地走中国特色社会主义工会改革发展道路',
    },
    {
      code: '1.1.2',
      title: { zh: '建设高素质教职工队伍', en: 'A highly qualified staff' },
      text: '建设高素质教职工队伍，为常州教育改革和发展建功立业',
      isObjective: true,
    },
  ],
};
