import { CaseEvent } from '../../schema/registers/case-event.ts';
import { HardshipCase } from '../../schema/registers/hardship-case.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow } from './declare.ts';

const CASE = 'join hardship_cases c on c.id = t.case_id';
/** The first day on which an event may be: before a case is identified, others may have known of it for a while. */
const BEGINS = 'coalesce(c.onset_on, c.identified_on - 30)';
const UNIT = '(select k.code from org_units k where k.id = c.unit_id)';

/** Checks of cases of hardship and their events. */
export const hardship: readonly Check[] = [
  ofRow({
    id: 'CASE_DAYS_REVERSED',
    of: HardshipCase,
    title: { zh: '个案的日期先后不符', en: 'Days of cases out of order' },
    rule: {
      zh: '先发生，再发现，再立案；结案不早于立案',
      en: 'a case begins, is identified, then registered',
    },
    says: {
      zh: '发生 {onset}，发现 {identified}，立案 {registered}。',
      en: 'Onset {onset}, identified {identified}, registered {registered}.',
    },
    where: 't.onset_on > t.identified_on or t.identified_on > t.registered_on',
    params: {
      onset: "coalesce(t.onset_on::text, '–')",
      identified: 't.identified_on',
      registered: 't.registered_on',
    },
    day: 't.registered_on',
  }),
  acrossRows({
    id: 'CASE_EVENT_BEFORE_CASE',
    of: CaseEvent,
    title: { zh: '事件早于个案', en: 'Events before the case' },
    rule: {
      zh: '事件不早于个案的发生；未填发生日期的，不早于发现前 30 天',
      en: 'no event is before the onset, or if it is not stated, 30 days before the case was identified',
    },
    says: {
      zh: '事件在 {day}，个案发生或发现于 {begins}。',
      en: 'The event is on {day}, the case began or was identified on {begins}.',
    },
    joins: CASE,
    where: `t.happened_on < ${BEGINS}`,
    params: { begins: 'coalesce(c.onset_on, c.identified_on)' },
    unit: UNIT,
    day: 't.happened_on',
  }),
  acrossRows({
    id: 'CASE_EVENT_AFTER_CASE',
    of: CaseEvent,
    severity: 'DOUBT',
    title: { zh: '结案之后仍有事件', en: 'Events after the case' },
    rule: { zh: '结案之后只有回访', en: 'after a case was closed there are follow-ups only' },
    says: {
      zh: '事件在 {day}，个案已于 {closed} 结案。',
      en: 'The event is on {day}, the case was closed on {closed}.',
    },
    joins: CASE,
    where: "t.happened_on > c.closed_on and t.kind <> 'followed_up'",
    params: { closed: 'c.closed_on' },
    unit: UNIT,
    day: 't.happened_on',
  }),
  acrossRows({
    id: 'CASE_CLOSED_OTHERWISE',
    of: HardshipCase,
    severity: 'DOUBT',
    title: { zh: '结案日期与结案事件不符', en: 'Closed cases and their events' },
    rule: {
      zh: '结案日期即“结案”事件的日期',
      en: 'a case is closed on the day of its event "closed"',
    },
    says: { zh: '结案 {closed}，结案事件 {event}。', en: 'Closed {closed}, the event {event}.' },
    joins: `left join lateral (select max(e.happened_on) as closed_at from case_events e
      where e.case_id = t.id and e.kind = 'closed') x on true`,
    where: 't.closed_on is distinct from x.closed_at',
    params: {
      closed: "coalesce(t.closed_on::text, '–')",
      event: "coalesce(x.closed_at::text, '–')",
    },
    day: 'coalesce(t.closed_on, x.closed_at)',
  }),
];
