import { ContestEntry } from '../../schema/registers/contest-entry.ts';
import { EthicsRecord } from '../../schema/registers/ethics-record.ts';
import { LocalSurvey } from '../../schema/registers/local-survey.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { Publication } from '../../schema/registers/publication.ts';
import { RecordHorizon } from '../../schema/registers/record-horizon.ts';
import type { Check } from '../invariants/check.ts';
import { acrossRows, ofRow, TODAY } from './declare.ts';

/** Checks of contests, ethics, surveys, publicity and record horizons. */
export const further: readonly Check[] = [
  acrossRows({
    id: 'ENTRY_OUTSIDE_YEAR',
    of: ContestEntry,
    severity: 'DOUBT',
    title: { zh: '参赛不在竞赛年度', en: 'Entries outside the year of the contest' },
    rule: {
      zh: '参赛日期在竞赛的年度之内',
      en: 'an entry is dated within the year of its contest',
    },
    says: {
      zh: '竞赛“{contest}”为 {year} 年，参赛于 {day}。',
      en: 'Contest "{contest}" is of {year}, the entry of {day}.',
    },
    joins: 'join contests c on c.id = t.contest_id',
    where: 'extract(year from t.entered_on) <> c.year',
    params: { contest: 'c.code', year: 'c.year' },
    day: 't.entered_on',
  }),
  ofRow({
    id: 'ETHICS_RESULT_OF_OTHER_KIND',
    of: EthicsRecord,
    title: { zh: '师德记录的结果与类别不符', en: 'Results of another kind of record' },
    rule: {
      zh: '承诺为已签；考核为优秀、合格、不合格；违规为轻微、严重',
      en: 'commitments are signed; assessments excellent, passed or failed; violations minor or serious',
    },
    says: {
      zh: '类别“{kind}”，结果“{result}”。',
      en: 'The kind is "{kind}", the result "{result}".',
    },
    where: `t.result not in (select unnest(case t.kind
      when 'commitment' then array['signed']
      when 'assessment' then array['excellent', 'passed', 'failed']
      else array['minor', 'serious'] end))`,
    params: { kind: 't.kind', result: 't.result' },
    day: 't.recorded_on',
  }),
  ofRow({
    id: 'SURVEY_PARTS_EXCEED',
    of: LocalSurvey,
    title: { zh: '调查人数不符', en: 'Surveys whose parts exceed totals' },
    rule: {
      zh: '有效人数不多于调查人数，满意人数不多于有效人数',
      en: 'no more answers are valid than people asked, and no more are satisfied',
    },
    says: {
      zh: '调查 {asked} 人，有效 {valid} 人，满意 {satisfied} 人。',
      en: '{asked} asked, {valid} valid, {satisfied} satisfied.',
    },
    where: 't.valid > t.asked or t.satisfied > t.valid',
    params: {
      asked: 't.asked',
      valid: 't.valid',
      satisfied: "coalesce(t.satisfied::text, '–')",
    },
    day: 't.surveyed_on',
  }),
  acrossRows({
    id: 'RESPONSES_TOO_MANY',
    of: OrgUnit,
    title: { zh: '答卷多于教职工', en: 'More responses than staff' },
    rule: {
      zh: '一个单位的答卷不多于测评基准日的教职工数',
      en: 'a unit has no more responses than staff on the reference day',
    },
    says: {
      zh: '测评“{wave}”有答卷 {responses} 份，多于基准日的教职工数。',
      en: 'Wave "{wave}" has {responses} responses, more than the staff on its reference day.',
    },
    joins: `join (select r.wave_id, r.unit_id, count(*) as responses from survey_responses r
        group by 1, 2) r on r.unit_id = t.id
      join survey_waves w on w.id = r.wave_id
      left join (select e.unit_id, w.id as wave_id, count(*) as staff from survey_waves w
        join employments e on e.is_main and e.from_on <= w.reference_on
          and (e.to_on is null or e.to_on > w.reference_on)
        group by 1, 2) s on s.unit_id = r.unit_id and s.wave_id = r.wave_id`,
    where: 'r.responses > coalesce(s.staff, 0)',
    params: { wave: 'w.code', responses: 'r.responses' },
    unit: 't.code',
    day: 'w.reference_on',
  }),
  ofRow({
    id: 'CHANNEL_OF_OTHER_MEDIUM',
    of: Publication,
    title: { zh: '渠道与媒体级别不符', en: 'Channels and media' },
    rule: {
      zh: '校内稿件注明校内渠道，校外媒体不填渠道（3.3.2）',
      en: 'what appears on campus names its channel, outside media have none (clause 3.3.2)',
    },
    says: {
      zh: '媒体级别“{level}”，渠道“{channel}”。',
      en: 'The level is "{level}", the channel "{channel}".',
    },
    where: "(t.media_level = 'campus') = (t.channel is null)",
    params: { level: 't.media_level', channel: "coalesce(t.channel, '–')" },
    day: 't.published_on',
  }),
  acrossRows({
    id: 'CHANNEL_NOT_THERE',
    of: Publication,
    severity: 'DOUBT',
    title: { zh: '稿件所用渠道没有登记', en: 'Channels that the unit does not have' },
    rule: {
      zh: '稿件的校内渠道当日登记在单位的阵地中',
      en: 'the unit has the channel among its facilities on the day',
    },
    says: { zh: '单位当日没有登记“{channel}”。', en: 'The unit has no "{channel}" on the day.' },
    where: `t.channel is not null and not exists (select from facilities f
      where f.unit_id = t.unit_id and f.kind = t.channel and f.from_on <= t.published_on
        and (f.to_on is null or f.to_on > t.published_on))`,
    params: { channel: 't.channel' },
    day: 't.published_on',
  }),
  ofRow({
    id: 'HORIZON_TO_COME',
    of: RecordHorizon,
    severity: 'DOUBT',
    title: { zh: '登记起始日尚未到来', en: 'Record horizons to come' },
    rule: {
      zh: '登记起始日不在今天之后，否则没有任何数值',
      en: 'a record horizon is not in the future: until then there is no figure at all',
    },
    says: { zh: '登记自 {day} 起完整，尚未到来。', en: 'Complete from {day}, which is to come.' },
    where: `t.whole_from > ${TODAY}`,
    day: 't.whole_from',
  }),
];
