import { meetings } from '../../facts/events/meetings.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const onStaffInterests = sumOfEvents(
  'principal meetings on staff interests',
  { zh: '涉及教职工切身利益的校长办公会', en: 'principal meetings on staff interests' },
  eventsWhere(
    meetings,
    (meeting) => meeting.kind === 'principal_meeting' && meeting.onStaffInterests,
  ),
  schools.where,
);

const attended = sumOfEvents(
  'principal meetings with representatives',
  { zh: '有代表列席的校长办公会', en: 'of them, meetings with representatives' },
  eventsWhere(
    meetings,
    (meeting) =>
      meeting.kind === 'principal_meeting' &&
      meeting.onStaffInterests &&
      meeting.withRepresentatives,
  ),
  schools.where,
);

/** G08 Representatives at meetings of the principal. */
export const principalMeetings: Indicator = {
  code: 'G08',
  id: 'representatives_at_principal_meetings',
  revision: 1,
  title: { zh: '代表列席校长办公会率', en: 'Representatives at meetings of the principal' },
  clauses: ['2.3.10'],
  definition: {
    zh: '有教代会代表列席的 ÷ 期内涉及教职工切身利益的校长办公会',
    en:
      'those with a representative present ÷ meetings of the principal within the period ' +
      'that touch interests of the staff',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'events',
  source: ['meetings', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.10', en: 'guidance 常教工〔2020〕18号, clause 2.3.10' },
  formula: rate(attended, onStaffInterests),
  applies: schools,
  template: 'T04',
};
