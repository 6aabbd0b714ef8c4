import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { ProblemSetting } from './stored-changes.ts';

/** Longest texts, in characters. */
const MOST = { owner: 100, note: 500 } as const;

const TITLES = { owner: { zh: '责任', en: 'owner' }, note: { zh: '备注', en: 'note' } } as const;

// eslint-disable-next-line no-control-regex -- exactly these are refused
const CONTROL = /[\u0000-\u001f\u007f]/;

function textOf(name: keyof typeof MOST, text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  if ([...trimmed].length > MOST[name] || CONTROL.test(trimmed))
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `${TITLES[name].zh}应为一行文本，至多 ${MOST[name]} 字。`,
        en: `the ${TITLES[name].en} should be one line of at most ${MOST[name]} characters.`,
      },
    });
  return trimmed;
}

/** What a person sets, checked: texts are trimmed, an empty one is null. Throws INVALID_QUERY. */
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
  return { owner: textOf('owner', owner), deadline: deadline ?? null, note: textOf('note', note) };
}
