import type { CodeList } from './code-list.ts';

/** Kind of term. */
export const termKind: CodeList = {
  name: 'TermKind',
  title: { zh: '任期类别', en: 'kind of term' },
  source: 'Trade Union Law, article 16; MOE 32, articles 12 and 18; policy 3.1.5',
  codes: {
    union_committee: { zh: '工会委员会', en: 'union committee' },
    staff_congress: { zh: '教代会', en: 'staff congress' },
    party_organisation: { zh: '党组织', en: 'party organisation' },
  },
};
