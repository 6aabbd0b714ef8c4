import type { League } from '../../analytics/score-sheet/leagues.ts';
import type { Bilingual } from '../../base/language.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';

const NOT_STATED: Bilingual = { zh: '未填类型', en: 'type not stated' };

/** The name of a league. */
export function leagueTitle({ type, size }: Pick<League, 'type' | 'size'>): Bilingual {
  if (type === null || size === null) return { zh: '辖市区', en: 'districts' };
  const title = schoolType.codes[type] ?? NOT_STATED;
  return { zh: `${title.zh}（${size.title.zh}）`, en: `${title.en}, ${size.title.en}` };
}
