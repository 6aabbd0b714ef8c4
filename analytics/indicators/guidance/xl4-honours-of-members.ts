import { honoursOfPeople } from '../../facts/events/honours.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsOfStaff } from '../../measures/events.ts';
import type { StaffEventsMeasure } from '../../measures/measure.ts';
import { members } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const honoursOfMembersInPeriod: StaffEventsMeasure = {
  ...eventsOfStaff(
    'honours of members',
    { zh: '会员个人表彰', en: 'honours of members' },
    honoursOfPeople,
    () => true,
  ),
  of: ({ member }) => member,
};

/** XL4 Honours of members. */
export const honoursOfMembers: Indicator = {
  code: 'XL4',
  id: 'honours_of_members',
  revision: 1,
  title: { zh: '先进个人（每千人）', en: 'Honours of members' },
  clauses: ['3.4.3'],
  definition: {
    zh: '期内授予期末会员的表彰 × 1000 ÷ 期末会员',
    en: 'honours within the period of people who are members on the last day × 1000 ÷ members on the last day',
  },
  unit: 'permille',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'honours', 'memberships', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.4.3', en: 'guidance 常教工〔2020〕18号, clause 3.4.3' },
  formula: ratio(honoursOfMembersInPeriod, members, 1000),
  template: 'T15',
};
