import { CongressMatter } from '../../schema/registers/congress-matter.ts';
import { CongressSession } from '../../schema/registers/congress-session.ts';
import { Disclosure } from '../../schema/registers/disclosure.ts';
import { Meeting } from '../../schema/registers/meeting.ts';
import { Proposal } from '../../schema/registers/proposal.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow } from './declare.ts';

/** Checks of congresses, proposals, meetings and disclosure. */
export const democracy: readonly Check[] = [
  ofRow({
    id: 'SESSION_ATTENDED_ABOVE_DUE',
    of: CongressSession,
    title: { zh: '教代会实到多于应到', en: 'Congresses attended by more than were due' },
    rule: { zh: '实到不多于应到', en: 'no more attend a session than are due' },
    says: { zh: '应到 {due} 人，实到 {attended} 人。', en: '{due} were due, {attended} attended.' },
    where: 't.attended > t.due_to_attend',
    params: { due: 't.due_to_attend', attended: 't.attended' },
    day: 't.held_on',
  }),
  ofRow({
    id: 'MATTER_VOTES_EXCEED',
    of: CongressMatter,
    title: { zh: '表决票数不符', en: 'Votes that do not add up' },
    rule: {
      zh: '收回票不多于应投票人数，赞成、反对、弃权之和不多于收回票',
      en: 'no more votes are returned than voters, and yes, no and abstentions are at most these',
    },
    says: {
      zh: '应投 {eligible}，收回 {returned}，赞成、反对、弃权共 {sum}。',
      en: '{eligible} voters, {returned} votes returned, {sum} of them counted.',
    },
    where: `t.votes_returned > t.voters_eligible
      or coalesce(t.votes_yes, 0) + coalesce(t.votes_no, 0) + coalesce(t.votes_abstain, 0)
        > coalesce(t.votes_returned, t.voters_eligible)`,
    params: {
      eligible: "coalesce(t.voters_eligible::text, '–')",
      returned: "coalesce(t.votes_returned::text, '–')",
      sum: 'coalesce(t.votes_yes, 0) + coalesce(t.votes_no, 0) + coalesce(t.votes_abstain, 0)',
    },
    day: 't.arisen_on',
  }),
  ofRow({
    id: 'MATTER_VOTES_WITHOUT_BALLOT',
    of: CongressMatter,
    title: { zh: '未表决却有票数', en: 'Votes without a ballot' },
    rule: { zh: '未表决的议题没有票数', en: 'a matter without a ballot has no votes' },
    says: {
      zh: '表决方式为“未表决”，却填有票数。',
      en: 'There was no ballot, but votes are given.',
    },
    where: `t.ballot = 'none'
      and coalesce(t.votes_returned, t.votes_yes, t.votes_no, t.votes_abstain) is not null`,
    day: 't.arisen_on',
  }),
  ofRow({
    id: 'MATTER_DAYS_REVERSED',
    of: CongressMatter,
    title: { zh: '议题的日期先后不符', en: 'Days of matters out of order' },
    rule: {
      zh: '公开和落实报告不早于议题提出',
      en: 'a resolution is disclosed and reported on after the matter arose',
    },
    says: {
      zh: '提出 {arisen}，公开 {disclosed}，落实报告 {reported}。',
      en: 'Arose {arisen}, disclosed {disclosed}, reported {reported}.',
    },
    where: 'least(t.disclosed_on, t.status_reported_on) < t.arisen_on',
    params: {
      arisen: 't.arisen_on',
      disclosed: "coalesce(t.disclosed_on::text, '–')",
      reported: "coalesce(t.status_reported_on::text, '–')",
    },
    day: 'least(t.disclosed_on, t.status_reported_on)',
  }),
  acrossRows({
    id: 'MATTER_OF_OTHER_SESSION',
    of: CongressMatter,
    title: { zh: '议题与会议不是同一单位', en: 'Matters at the session of another unit' },
    rule: {
      zh: '议题提交本单位的教代会',
      en: 'a matter is submitted to a session of its own unit',
    },
    says: { zh: '会议“{session}”属于“{other}”。', en: 'Session "{session}" is of "{other}".' },
    joins: 'join congress_sessions s on s.id = t.session_id join org_units o on o.id = s.unit_id',
    where: 's.unit_id <> t.unit_id',
    params: { session: 's.code', other: 'o.code' },
    day: 't.arisen_on',
  }),
  ofRow({
    id: 'PROPOSAL_DAYS_REVERSED',
    of: Proposal,
    title: { zh: '提案的日期先后不符', en: 'Days of proposals out of order' },
    rule: {
      zh: '提交之后立案、答复、办结',
      en: 'a proposal is submitted, then accepted, replied to and closed',
    },
    says: {
      zh: '提交 {submitted}，立案 {accepted}，答复 {replied}，办结 {closed}。',
      en: 'Submitted {submitted}, accepted {accepted}, replied {replied}, closed {closed}.',
    },
    where: `least(t.accepted_on, t.replied_on, t.closed_on, t.due_on) < t.submitted_on
      or t.closed_on < t.accepted_on`,
    params: {
      submitted: 't.submitted_on',
      accepted: "coalesce(t.accepted_on::text, '–')",
      replied: "coalesce(t.replied_on::text, '–')",
      closed: "coalesce(t.closed_on::text, '–')",
    },
    day: 't.submitted_on',
  }),
  ofRow({
    id: 'PROPOSAL_RATED_UNASKED',
    of: Proposal,
    title: { zh: '未回访却有满意与否', en: 'Proposals rated by nobody' },
    rule: { zh: '回访之后才有满意与否', en: 'only a proposer who was asked is satisfied or not' },
    says: {
      zh: '“是否回访”为否，却填有是否满意。',
      en: 'Nobody was asked, but an answer is given.',
    },
    where: 'not t.asked and t.satisfied is not null',
    day: 't.submitted_on',
  }),
  ofRow({
    id: 'MEETING_ADOPTED_ABOVE_OPINIONS',
    of: Meeting,
    title: { zh: '落实数多于意见数', en: 'More opinions adopted than raised' },
    rule: { zh: '落实数不多于意见数', en: 'no more opinions are adopted than were raised' },
    says: {
      zh: '意见 {opinions} 条，落实 {adopted} 条。',
      en: '{opinions} opinions, {adopted} adopted.',
    },
    where: 't.adopted > t.opinions',
    params: { opinions: 't.opinions', adopted: 't.adopted' },
    day: 't.held_on',
  }),
  ofRow({
    id: 'DISCLOSURE_LONG_BEFORE_DUE',
    of: Disclosure,
    severity: 'DOUBT',
    title: { zh: '公开早于应公开一年以上', en: 'Disclosed long before it was due' },
    rule: {
      zh: '公开在应公开日期前一年之内；更早的是上一期',
      en: 'what is disclosed more than a year before it is due belongs to an earlier due day',
    },
    says: {
      zh: '应公开 {due}，公开于 {day}。',
      en: 'Due on {due}, it was disclosed on {day}.',
    },
    where: "t.published_on < t.due_on - interval '1 year'",
    params: { due: 't.due_on' },
    day: 't.published_on',
  }),
  ofRow({
    id: 'DISCLOSURE_CHANNEL_WITHOUT_DAY',
    of: Disclosure,
    title: { zh: '有公开形式而无公开日期', en: 'Disclosed without a day' },
    rule: {
      zh: '填写公开形式的有公开日期',
      en: 'what was disclosed by some channel has a day',
    },
    says: { zh: '形式“{channel}”，没有公开日期。', en: 'By "{channel}", but without a day.' },
    where: 't.channel is not null and t.published_on is null',
    params: { channel: 't.channel' },
    day: 't.due_on',
  }),
];
