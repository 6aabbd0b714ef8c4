import type { Bilingual, Language } from '../language.ts';

/** The way by which data is imported: the command line, HTTP, or the pages. */
export type Door = 'command' | 'http' | 'page';

/**
 * The wording of an action at each door. A message names it between angle brackets, such as
 * `<correct>`.
 */
const WAYS = {
  /** that stored facts of identity may change */
  correct: {
    command: { zh: '导入时加 --correct', en: 'import with --correct' },
    http: {
      zh: '导入时加参数 correct=true，或用 correctStaffMember',
      en: 'import with the parameter correct=true, or use correctStaffMember',
    },
    page: {
      zh: '在本页选“按更正检查”，或在此人的记录上“更正”',
      en: 'choose "Check as corrections" on this page, or correct the record of the person',
    },
  },
  /** states the encoding of a file */
  encoding: {
    command: { zh: '--encoding utf-8 或 gb18030', en: '--encoding utf-8 or gb18030' },
    http: {
      zh: '参数 encoding=utf-8 或 gb18030',
      en: 'the parameter encoding=utf-8 or gb18030',
    },
    page: { zh: '在本页选择', en: 'choose it on this page' },
  },
} as const satisfies Record<string, Readonly<Record<Door, Bilingual>>>;

const NAMED = new RegExp(`<(${Object.keys(WAYS).join('|')})>`, 'g');

/** The text of a message at a door. */
export const atDoor = (message: Bilingual, door: Door): Bilingual => {
  const textIn = (language: Language): string =>
    message[language].replace(NAMED, (_, way: keyof typeof WAYS) => WAYS[way][door][language]);
  return { zh: textIn('zh'), en: textIn('en') };
};
