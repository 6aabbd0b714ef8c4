import type { Bilingual } from '../../base/language.ts';
import { FORMAT, type Command } from '../terminal/command.ts';

/** What is checked, and the exit codes. */
async function details(): Promise<Bilingual> {
  const { checks } = await import('../../intake/invariants/index.ts');
  const list = (language: 'zh' | 'en'): string =>
    checks.map(({ id, title }) => `${id} ${title[language]}`).join(language === 'zh' ? '；' : '; ');
  return {
    zh: `核对项目：${list('zh')}。退出码：0 没有；1 有；2 用法有误。`,
    en: `Checks: ${list('en')}. Exit code: 0 none; 1 some; 2 wrong use.`,
  };
}

/** Lists contradictions in the stored data. */
export const checkData: Command = {
  name: 'check-data',
  title: {
    zh: '核对数据库中的数据，列出相互矛盾之处',
    en: 'check the stored data and list contradictions',
  },
  details,
  options: [
    {
      flags: '--kinds <list>',
      about: {
        zh: '只核对这些项目，用逗号分隔（默认全部）',
        en: 'only these checks, between commas (default all)',
      },
    },
    FORMAT,
  ],
  examples: [
    ['check-data', { zh: '核对全部项目', en: 'all checks' }],
    [
      'check-data --kinds STAFF_AT_CLOSED_UNIT --format json',
      { zh: '一个项目，供程序读取', en: 'one check, with a result for programs' },
    ],
  ],
  run: async (context, given) =>
    (await import('../work/check-data.ts')).checkStoredData(context, given),
};
