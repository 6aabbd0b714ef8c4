import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { givenText } from '../given-text.ts';
import type { ProblemSetting } from './stored-changes.ts';

/** What a person sets, checked: texts are trimmed, an empty one is null. Throws INVALID_QUERY, FAULTS_IN_DATA. */
export function checkedSetting(
  {
    owner,
    deadline,
    note,
  }: {
    readonly owner?: string | null;
    readonly deadline?: Day | null;
    readonly note?: string | null;
  },
  today: Day,
): ProblemSetting {
  if (typeof deadline === 'string' && deadline < today)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `期限 ${deadline} 已过；请给出 ${today} 或以后的日期。`,
        en: `the deadline ${deadline} is past; give ${today} or a later day.`,
      },
    });
  return {
    owner: givenText(owner, { zh: '责任', en: 'owner' }, 100),
    deadline: deadline ?? null,
    note: givenText(note, { zh: '备注', en: 'note' }, 500),
  };
}
