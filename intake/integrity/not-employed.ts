import { registerOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { ContestEntry } from '../../schema/registers/contest-entry.ts';
import { EthicsRecord } from '../../schema/registers/ethics-record.ts';
import { HardshipCase } from '../../schema/registers/hardship-case.ts';
import { Honour } from '../../schema/registers/honour.ts';
import { Participation } from '../../schema/registers/participation.ts';
import { Post } from '../../schema/registers/post.ts';
import { ONLY_WHOLE_HIERARCHY, type Check } from '../invariants/check.ts';
import { acrossRows, isEmployed } from './declare.ts';

interface Employed {
  readonly of: RegisterClass;
  /** SQL of the day on which the person must be employed */
  readonly on: string;
  readonly joins?: string;
  /** whether the person must be employed at the unit of the row; false: anywhere */
  readonly isThere: boolean;
}

/** What only people who are employed on a day can have. */
const OF_PEOPLE: readonly Employed[] = [
  { of: Post, on: 't.from_on', isThere: true },
  { of: ContestEntry, on: 't.entered_on', isThere: false },
  {
    of: Participation,
    on: 'a.last_on',
    joins: 'join activities a on a.id = t.activity_id',
    isThere: false,
  },
  { of: HardshipCase, on: 't.registered_on', isThere: true },
  { of: Honour, on: 't.awarded_on', isThere: true },
  { of: EthicsRecord, on: 't.recorded_on', isThere: true },
];

/** Nobody has a post, an entry, a participation and so on without being employed on that day. */
export const notEmployed: readonly Check[] = OF_PEOPLE.map(({ of, on, joins = '', isThere }) => {
  const { table, title } = registerOf(of);
  return acrossRows({
    id: `NOT_EMPLOYED_${table.toUpperCase()}`,
    of,
    title: {
      zh: `当日未在职：${title.zh}`,
      en: `Not employed on the day: ${title.en}`,
    },
    rule: isThere
      ? { zh: '当日在该单位有任职', en: 'the person is employed at the unit on that day' }
      : { zh: '当日有任职', en: 'the person is employed on that day' },
    says: isThere
      ? {
          zh: '{staff} 于 {day} 在“{unit}”没有任职。',
          en: '{staff} is not employed at "{unit}" on {day}.',
        }
      : { zh: '{staff} 于 {day} 没有任职。', en: '{staff} is not employed on {day}.' },
    joins: `${joins} join staff s on s.id = t.staff_id`,
    where: `not ${isEmployed('t.staff_id', on, isThere ? 't.unit_id' : null)}`,
    ...(!isThere && { visibleIf: ONLY_WHOLE_HIERARCHY }),
    params: {
      staff: 's.staff_no',
      ...(isThere && { unit: 'select k.code from org_units k where k.id = t.unit_id' }),
    },
    day: on,
  });
});
