import { Honour } from '../../schema/registers/honour.ts';
import { Term } from '../../schema/registers/term.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow } from './declare.ts';

/** Checks of terms, renewals and honours. */
export const terms: readonly Check[] = [
  acrossRows({
    id: 'TERMS_OVERLAP',
    of: Term,
    title: { zh: '任期重叠', en: 'Terms that overlap' },
    rule: {
      zh: '一个单位同一类任期同时只有一届',
      en: 'a unit has one term of a kind at a time',
    },
    says: {
      zh: '自 {other} 起的上一届尚未换届，或换届在此之后。',
      en: 'The term since {other} was not renewed by then.',
    },
    joins: `join terms o on o.unit_id = t.unit_id and o.kind = t.kind and o.id <> t.id
      and o.union_id is not distinct from t.union_id and (o.from_on, o.id) < (t.from_on, t.id)`,
    where: 'o.held_on is null or o.held_on > t.from_on',
    params: { other: 'o.from_on' },
    day: 't.from_on',
  }),
  ofRow({
    id: 'TERM_LENGTH_ODD',
    of: Term,
    severity: 'DOUBT',
    title: { zh: '任期不是三年或五年', en: 'Terms of neither three nor five years' },
    rule: {
      zh: '任期三年或五年（工会法第十六条、教育部令第32号第十八条）',
      en: 'a term has three or five years (Trade Union Law, article 16; MOE Order 32, article 18)',
    },
    says: { zh: '自 {day} 起，届满 {due}。', en: 'It begins on {day} and is due on {due}.' },
    where: `abs(t.due_on - (t.from_on + interval '3 years')::date) > 31
      and abs(t.due_on - (t.from_on + interval '5 years')::date) > 31`,
    params: { due: 't.due_on' },
    day: 't.from_on',
  }),
  ofRow({
    id: 'TERM_ATTENDED_ABOVE_DUE',
    of: Term,
    title: { zh: '换届实到多于应到', en: 'Renewals attended by more than were due' },
    rule: {
      zh: '实到不多于应到，得票不多于实到',
      en: 'no more attend than are due, and nobody has more votes than were present',
    },
    says: {
      zh: '应到 {due} 人，实到 {attended} 人，最低得票 {votes}。',
      en: '{due} were due, {attended} attended, the lowest vote is {votes}.',
    },
    where: 't.attended > t.due_to_attend or t.winner_votes > t.attended',
    params: {
      due: "coalesce(t.due_to_attend::text, '–')",
      attended: "coalesce(t.attended::text, '–')",
      votes: "coalesce(t.winner_votes::text, '–')",
    },
    day: 't.held_on',
  }),
  ofRow({
    id: 'TERM_PARTS_EXCEED',
    of: Term,
    title: { zh: '教师或女代表多于代表', en: 'More teachers or women than representatives' },
    rule: {
      zh: '教师代表、女代表不多于代表数',
      en: 'of the representatives no more are teachers, or women, than there are',
    },
    says: {
      zh: '代表 {all}，其中教师 {teachers}，女 {women}。',
      en: '{all} representatives, {teachers} of them teachers, {women} women.',
    },
    where: 'greatest(t.teacher_representatives, t.women_representatives) > t.representatives',
    params: {
      all: 't.representatives',
      teachers: "coalesce(t.teacher_representatives::text, '–')",
      women: "coalesce(t.women_representatives::text, '–')",
    },
    day: 't.from_on',
  }),
  ofRow({
    id: 'TERM_DAYS_REVERSED',
    of: Term,
    title: { zh: '换届的日期先后不符', en: 'Days of renewals out of order' },
    rule: {
      zh: '届满在起始之后；先请示后批复，先报批后批复；延期至届满之后',
      en: 'due after it began; requested before approved, reported before approved; extended beyond',
    },
    says: {
      zh: '起始 {from}，届满 {due}，请示 {requested}，批复 {approved}，结果报批 {reported}，结果批复 {result}。',
      en:
        'From {from}, due {due}, requested {requested}, approved {approved}, result reported ' +
        '{reported}, approved {result}.',
    },
    where: `t.due_on <= t.from_on or t.request_approved_on < t.requested_on
      or t.result_approved_on < t.result_reported_on or t.result_reported_on < t.held_on
      or t.extended_to <= t.due_on`,
    params: {
      from: 't.from_on',
      due: 't.due_on',
      requested: "coalesce(t.requested_on::text, '–')",
      approved: "coalesce(t.request_approved_on::text, '–')",
      reported: "coalesce(t.result_reported_on::text, '–')",
      result: "coalesce(t.result_approved_on::text, '–')",
    },
    day: 't.from_on',
  }),
  ofRow({
    id: 'TERM_WITHOUT_UNION',
    of: Term,
    severity: 'DOUBT',
    title: { zh: '工会委员会的任期没有工会', en: 'Committees without a union' },
    rule: {
      zh: '工会委员会的任期注明是哪个工会',
      en: 'the term of a union committee names its union',
    },
    says: { zh: '没有填写工会代码。', en: 'The union is not stated.' },
    where: "t.kind = 'union_committee' and t.union_id is null",
    day: 't.from_on',
  }),
  ofRow({
    id: 'HONOUR_DAYS_REVERSED',
    of: Honour,
    title: { zh: '表彰在授予之前失效', en: 'Honours that end before they are given' },
    rule: { zh: '有效至不早于授予日期', en: 'an honour is valid until a later day' },
    says: { zh: '授予 {day}，有效至 {until}。', en: 'Given on {day}, valid until {until}.' },
    where: 't.valid_until < t.awarded_on',
    params: { until: 't.valid_until' },
    day: 't.awarded_on',
  }),
  ofRow({
    id: 'HONOUR_WITHOUT_PERSON',
    of: Honour,
    severity: 'DOUBT',
    title: { zh: '个人荣誉没有获得者', en: 'Personal honours without a person' },
    rule: {
      zh: '师德典型、先进个人、劳动模范注明获得者；工会和教工之家的荣誉不填个人',
      en: 'honours of people name the person, those of unions and homes do not',
    },
    says: {
      zh: '“{kind}”缺少获得者，或不应填写个人。',
      en: '"{kind}" lacks a person, or should not name one.',
    },
    where: `(t.kind in ('ethics_model', 'advanced_person', 'model_worker') and t.staff_id is null)
      or (t.kind in ('advanced_union', 'trusted_home', 'learning_union', 'service_union',
        'innovative_union') and t.staff_id is not null)`,
    params: { kind: 't.kind' },
    day: 't.awarded_on',
  }),
];
