import type { PolicyPart } from '../policy-part.ts';

/** Part 2.5 of the policy: qualification, contests and training. */
export const qualification: PolicyPart = {
  code: '2.5',
  title: { zh: '提升队伍素质', en: 'Qualification, contests and training' },
  text:
    '按照深化新时代教师队伍建设的目标和要求，深入实施基层工会文化建设工程和教职工素质建设' +
    '创新工程，通过制定建设规划、采取有力措施、加大培训投入，激励广大教职工学知识、钻本行' +
    '、精专业、强素质。充分发挥工会“大学校”作用，广泛深入开展青年教师教学基本功竞赛、管' +
    '理干部专业知识竞赛、后勤职工服务技能竞赛、职业院校“双师型”教学基本功竞赛和岗位练兵' +
    '、技术比武、示范课观摩等系列活动，广泛掀起“大学习、大培训、大提高”活动的热潮，为培' +
    '养造就一支高素质专业化教职工队伍和工会干部搭建广阔平台，提供政策支撑。',
  clauses: [
    {
      code: '2.5.1',
      title: { zh: '教师队伍建设的目标和要求', en: 'Goals of the reform of the teaching force' },
      text: '按照深化新时代教师队伍建设的目标和要求',
    },
    {
      code: '2.5.2',
      title: { zh: '基层工会文化建设工程', en: 'Union culture' },
      text: '深入实施基层工会文化建设工程',
    },
    {
      code: '2.5.3',
      title: { zh: '教职工素质建设创新工程', en: 'Qualification of the staff' },
      text: '教职工素质建设创新工程',
    },
    {
      code: '2.5.4',
      title: { zh: '建设规划和措施', en: 'Plans and measures' },
      text: '通过制定建设规划、采取有力措施',
    },
    { code: '2.5.5', title: { zh: '培训投入', en: 'Means for training' }, text: '加大培训投入' },
    {
      code: '2.5.6',
      title: { zh: '学知识、钻本行、精专业、强素质', en: 'Learning and professional skill' },
      text: '激励广大教职工学知识、钻本行、精专业、强素质',
    },
    {
      code: '2.5.7',
      title: { zh: '工会“大学校”', en: 'The union as a school' },
      text: '充分发挥工会“大学校”作用',
    },
    {
      code: '2.5.8',
      title: { zh: '青年教师教学基本功竞赛', en: 'Contest of young teachers' },
      text: '青年教师教学基本功竞赛',
    },
    {
      code: '2.5.9',
      title: { zh: '管理干部专业知识竞赛', en: 'Contest of administrators' },
      text: '管理干部专业知识竞赛',
    },
    {
      code: '2.5.10',
      title: { zh: '后勤职工服务技能竞赛', en: 'Contest of logistics staff' },
      text: '后勤职工服务技能竞赛',
    },
    {
      code: '2.5.11',
      title: { zh: '“双师型”教学基本功竞赛', en: 'Contest of dual-qualified teachers' },
      text: '职业院校“双师型”教学基本功竞赛',
    },
    {
      code: '2.5.12',
      title: {
        zh: '岗位练兵、技术比武、示范课观摩',
        en: 'Practice, skill matches and demonstration lessons',
      },
      text: '岗位练兵、技术比武、示范课观摩等系列活动',
    },
    {
      code: '2.5.13',
      title: { zh: '大学习、大培训、大提高', en: 'A wave of learning' },
      text: '广泛掀起“大学习、大培训、大提高”活动的热潮',
    },
    {
      code: '2.5.14',
      title: { zh: '搭建平台，提供政策支撑', en: 'Platforms and policies for staff and officers' },
      text: '为培养造就一支高素质专业化教职工队伍和工会干部搭建广阔平台，提供政策支撑',
    },
  ],
};
