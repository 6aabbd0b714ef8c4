import type { Bilingual } from '../../base/language.ts';
import { registers } from '../../schema/registers/index.ts';

/** Names of changes made by hand, by the verb at the beginning of their cause. */
const VERBS: Readonly<Record<string, Bilingual>> = {
  create: { zh: '新增', en: 'create' },
  correct: { zh: '更正', en: 'correct' },
  change: { zh: '变更', en: 'change' },
  end: { zh: '终止', en: 'end' },
};

const TITLES: Readonly<Record<string, Bilingual>> = {
  import: { zh: '导入', en: 'import' },
  seed: { zh: '写入示范城市', en: 'demo city' },
  openUnit: { zh: '设立单位', en: 'unit opened' },
  closeUnit: { zh: '撤销单位', en: 'unit closed' },
  moveUnit: { zh: '单位划转', en: 'unit moved' },
  mergeUnits: { zh: '单位合并', en: 'units merged' },
  splitUnit: { zh: '单位拆分', en: 'unit split' },
};

/** The cause of a revision in words; an unknown one, as of a newer version, is "another change". */
export function causeTitle(cause: string): Bilingual {
  const title = TITLES[cause];
  if (title) return title;
  const [, verb = '', name = ''] = /^([a-z]+)([A-Z]\w*)$/.exec(cause) ?? [];
  const register = registers.find((register) => register.name === name);
  const does = VERBS[verb];
  return register && does
    ? { zh: `${does.zh}${register.title.zh}`, en: `${does.en} ${register.title.en}` }
    : { zh: '其他改动', en: 'another change' };
}
