import { registerOf } from '../../schema/register/declared.ts';
import { Activity } from '../../schema/registers/activity.ts';
import { Assessment } from '../../schema/registers/assessment.ts';
import { Meeting } from '../../schema/registers/meeting.ts';
import { OfficialDocument } from '../../schema/registers/official-document.ts';
import { Post } from '../../schema/registers/post.ts';
import { ReformBody } from '../../schema/registers/reform-body.ts';
import type { Adapter, Entry } from './adapter.ts';

const unit = { from: 'unit' };

/** Meetings of one kind, whose days stand in one cell. */
const meetings = (id: string, kind: string, inPeriod = true): Entry => ({
  register: registerOf(Meeting),
  fill: {
    unit,
    kind: { constant: kind },
    heldOn: { from: id },
    number: { ordinal: true },
  },
  given: [id],
  list: id,
  inPeriod,
});

/** Whether an assessment of the year has union work among its items. */
const assessment = (id: string, scheme: string): Entry => ({
  register: registerOf(Assessment),
  fill: {
    unit,
    scheme: { constant: scheme },
    year: { from: 'year' },
    includesUnionWork: { from: id },
  },
  given: [id],
});

const DAYS = {
  zh: '可填若干个日期，用分号隔开；同一天开了两次就写两遍',
  en: 'one or several days, separated by ";"; a day with two meetings is written twice',
};

/**
 * T11, support by Party and administration: one row for each unit and semester. Source: DOMAIN 5.1.
 * Its numbers of attended meetings, documents and reform bodies are refused: these are registers of
 * single activities, documents and bodies.
 */
export const t11: Adapter = {
  template: 'T11',
  title: { zh: '党政支持情况表', en: 'support by Party and administration' },
  key: ['unit', 'period'],
  period: 'period',
  year: 'year',
  columns: [
    { id: 'unit', title: { zh: '单位代码', en: 'unit code' } },
    {
      id: 'period',
      title: { zh: '学期', en: 'semester' },
      also: ['期别'],
      note: { zh: '如 SY2025-1', en: 'such as SY2025-1' },
      example: 'SY2025-1',
    },
    {
      id: 'study',
      title: { zh: '学期专题研究日期', en: 'Party organisation studied union work on' },
      note: DAYS,
    },
    {
      id: 'report',
      title: { zh: '听取汇报日期', en: 'reports of the union heard on' },
      note: DAYS,
    },
    {
      id: 'conference',
      title: { zh: '任期工作会议日期', en: 'conference on union work on' },
      note: DAYS,
    },
    {
      id: 'joint',
      title: { zh: '联席会议日期', en: 'administration and union met on' },
      note: DAYS,
    },
    {
      id: 'liaison',
      title: { zh: '联系行政领导工号', en: 'staff number of the liaison' },
    },
    {
      id: 'liaisonName',
      title: { zh: '联系行政领导', en: 'name of the liaison' },
      isOffered: false,
    },
    { id: 'liaisonFrom', title: { zh: '联系行政领导任职日期', en: 'liaison since' } },
    {
      id: 'liaisonFullTime',
      title: { zh: '联系行政领导是否专职', en: 'liaison full-time' },
    },
    { id: 'year', title: { zh: '考核年度', en: 'year of the assessments' }, example: '2025' },
    {
      id: 'partyBuilding',
      title: { zh: '党建考核是否列入工会工作', en: 'union work in the assessment of the Party' },
    },
    {
      id: 'campus',
      title: {
        zh: '和谐校园考核是否列入工会工作',
        en: 'union work in the assessment of the campus',
      },
    },
  ],
  entries: [
    meetings('study', 'party_study'),
    meetings('report', 'party_report'),
    meetings('conference', 'union_work_conference', false),
    meetings('joint', 'admin_union_joint'),
    {
      register: registerOf(Post),
      fill: {
        staff: { from: 'liaison' },
        unit,
        post: { constant: 'admin_liaison' },
        fullTime: { from: 'liaisonFullTime' },
        fromOn: { from: 'liaisonFrom' },
      },
      given: ['liaison', 'liaisonName', 'liaisonFrom', 'liaisonFullTime'],
    },
    assessment('partyBuilding', 'party_building'),
    assessment('campus', 'harmonious_campus'),
  ],
  counts: [
    {
      names: [
        '负责同志出席场次/应出席',
        '负责同志出席场次',
        '负责同志应出席场次',
        '出席场次/应出席',
        '出席场次',
        '应出席',
      ],
      register: registerOf(Activity),
    },
    {
      names: [
        '征求工会意见文件数/应征求数',
        '征求工会意见文件数',
        '应征求数',
        '应征求工会意见文件数',
      ],
      register: registerOf(OfficialDocument),
    },
    {
      names: [
        '改革机构工会席位/机构数',
        '改革机构工会席位',
        '改革机构工会席位数',
        '改革机构数',
        '机构数',
      ],
      register: registerOf(ReformBody),
    },
  ],
};
