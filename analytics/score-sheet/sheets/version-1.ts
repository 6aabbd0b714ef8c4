import type { Bilingual } from '../../../base/language.ts';
import type { Sheet, SheetItem } from '../sheet.ts';

/** No source names a floor: points begin at 0. */
const FLOOR = 0;

/** An item of some indicators, named after the first of them or by a title of its own. */
const item = (
  id: string,
  points: number,
  title: Bilingual,
  ...indicators: readonly string[]
): SheetItem => ({
  id,
  title,
  points,
  parts: indicators.map((indicator) => ({ indicator, floor: FLOOR })),
});

/** The first sheet: the blocks, items and points that the domain reference proposes. */
export const version1: Sheet = {
  version: 1,
  fromYear: 2021,
  title: { zh: '教育工会工作百分制考核评分表', en: 'Score sheet of union work, 100 points' },
  basis: {
    zh: '常教工〔2020〕18号各条款；分块、分值和等次为建议方案，调整时另立一版',
    en: 'the clauses of guidance 常教工〔2020〕18号; blocks, points and grades are a proposal, changed by a new version',
  },
  blocks: [
    {
      id: 'organisation',
      title: { zh: '组织建设', en: 'Organisation' },
      points: 20,
      items: [
        item('membership', 5, { zh: '教职工入会', en: 'Membership' }, 'B01'),
        item(
          'nonEstablishedMembership',
          3,
          { zh: '非编教职工入会', en: 'Membership of non-established staff' },
          'B03',
        ),
        item(
          'bodies',
          6,
          { zh: '教代会、经审、女教职工组织健全', en: 'Congress, audit and women’s bodies' },
          'C01',
          'C02',
          'C03',
        ),
        item('rules', 3, { zh: '制度健全', en: 'Basic rules' }, 'C05'),
        item(
          'data',
          3,
          { zh: '数据库建设与数据质量', en: 'Database and data quality' },
          'C06',
          'C07',
        ),
      ],
    },
    {
      id: 'services',
      title: { zh: '阵地与服务', en: 'Homes and services' },
      points: 15,
      items: [
        item('homes', 5, { zh: '教工之家、小家', en: 'Staff homes' }, 'D01', 'D02', 'D03'),
        item('benefits', 5, { zh: '好事实事', en: 'Benefit projects' }, 'D05', 'D06'),
        item('activities', 5, { zh: '活动参与', en: 'Participation in activities' }, 'D07'),
      ],
    },
    {
      id: 'hardship',
      title: { zh: '困难帮扶', en: 'Help in hardship' },
      points: 10,
      items: [
        item(
          'fourFirsts',
          8,
          { zh: '四个第一', en: 'The four firsts' },
          'E02',
          'E03',
          'E04',
          'E05',
        ),
        item('activeCases', 2, { zh: '在册个案帮扶', en: 'Active cases helped' }, 'E07'),
      ],
    },
    {
      id: 'democracy',
      title: { zh: '民主管理', en: 'Democratic management' },
      points: 20,
      items: [
        item(
          'congress',
          5,
          { zh: '教代会召开与出席', en: 'Sessions and quorum of the congress' },
          'G01',
          'G02',
        ),
        item(
          'powers',
          5,
          { zh: '职权落实与票决', en: 'Powers of the congress and ballots' },
          'G04',
          'G05',
        ),
        item(
          'forms',
          3,
          { zh: '巡视听证、民主沟通、列席会议', en: 'Inspections, talks, attendance of meetings' },
          'G06',
          'G07',
          'G08',
        ),
        item('proposals', 3, { zh: '提案办结', en: 'Proposals completed' }, 'G09'),
        item('disclosure', 4, { zh: '校务公开', en: 'Disclosure of school affairs' }, 'G11'),
      ],
    },
    {
      id: 'ethics',
      title: { zh: '师德师风', en: 'Professional ethics' },
      points: 8,
      items: [
        item('ethicsActivities', 3, { zh: '师德活动开展', en: 'Activities on ethics' }, 'H01'),
        item('ethicsParticipation', 3, { zh: '师德活动参与', en: 'Participation in them' }, 'H02'),
        item('ethicsMechanism', 2, { zh: '师德长效机制', en: 'Long-term mechanism' }, 'H03'),
      ],
    },
    {
      id: 'quality',
      title: { zh: '队伍素质', en: 'Quality of the staff' },
      points: 12,
      items: [
        item('contests', 6, { zh: '各类竞赛', en: 'Contests' }, 'I01', 'I02', 'I03', 'I04', 'I05'),
        item('training', 4, { zh: '教职工培训', en: 'Training of staff' }, 'I07', 'I08'),
        item('cadres', 2, { zh: '工会干部培训', en: 'Training of union cadres' }, 'I09'),
      ],
    },
    {
      id: 'support',
      title: { zh: '支持保障', en: 'Support' },
      points: 8,
      items: [
        item('partyStudy', 2, { zh: '党组织专题研究', en: 'Studied by the Party' }, 'J01'),
        item('partyAttendance', 1, { zh: '党政负责同志出席', en: 'Leaders attend' }, 'J04'),
        item('liaison', 1, { zh: '行政领导联系工会', en: 'Leader as contact' }, 'J05'),
        item('opinions', 1, { zh: '源头参与', en: 'Union heard on documents' }, 'J06'),
        item('funds', 3, { zh: '工会经费拨缴', en: 'Union funds remitted' }, 'J08'),
      ],
    },
    {
      id: 'publicity',
      title: { zh: '舆论宣传', en: 'Publicity' },
      points: 3,
      items: [
        item('channels', 2, { zh: '宣传渠道', en: 'Channels' }, 'K01'),
        item('media', 1, { zh: '主流媒体宣传', en: 'Mainstream media' }, 'K02'),
      ],
    },
    {
      id: 'guidance',
      title: { zh: '指导激励', en: 'Guidance' },
      points: 4,
      items: [
        item('elections', 3, { zh: '按期换届', en: 'Elections on time' }, 'L01'),
        item('procedure', 1, { zh: '换届程序合规', en: 'Election procedure' }, 'L02'),
      ],
    },
  ],
  bonus: {
    most: 5,
    items: [
      item('commendation', 3, { zh: '受表彰', en: 'Commended' }, 'L03'),
      item('innovation', 5, { zh: '工作创新', en: 'Innovation' }),
    ],
  },
  vetoes: [
    {
      id: 'ethicsViolation',
      title: { zh: '查实的严重师德违规', en: 'A serious violation of ethics, verified' },
    },
    { id: 'falseData', title: { zh: '弄虚作假', en: 'Falsified data' } },
    { id: 'misusedFunds', title: { zh: '违规使用经费', en: 'Misuse of funds' } },
  ],
  grades: [
    { id: 'excellent', title: { zh: '优秀', en: 'excellent' }, from: 90 },
    { id: 'good', title: { zh: '良好', en: 'good' }, from: 80 },
    { id: 'pass', title: { zh: '合格', en: 'pass' }, from: 60 },
    { id: 'fail', title: { zh: '不合格', en: 'fail' }, from: 0 },
  ],
};
