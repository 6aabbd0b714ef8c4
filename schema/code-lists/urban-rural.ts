import type { CodeList } from './code-list.ts';

/** Where a unit lies, as official statistics divide. */
export const urbanRural: CodeList = {
  name: 'UrbanRural',
  title: { zh: '城乡', en: 'urban or rural' },
  source: 'wording of official education statistics',
  codes: {
    urban: { zh: '城区', en: 'urban' },
    town: { zh: '镇区', en: 'town' },
    rural: { zh: '乡村', en: 'rural' },
  },
};
