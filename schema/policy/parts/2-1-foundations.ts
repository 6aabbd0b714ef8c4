import type { PolicyPart } from '../policy-part.ts';

/** Part 2.1 of the policy: foundations. */
export const foundations: PolicyPart = {
  code: '2.1',
  title: { zh: '加强基础建设', en: 'Foundations' },
  text:
    '落实工会组建和会员发展目标责任，按照“党建带工建、工建服务党建”的原则，推动包括各级' +
    '各类民办学校（幼儿园）和民办教育培训机构在内的所有单位全部依法建立工会组织，把包括事' +
    '业编制和非事业编制在内的所有教职工最大限度地组织到工会中来。已经建立工会组织的基层单' +
    '位，要同步建立教代会、工会经费审查委员会、女教职工委员会等组织体系，健全完善各项基础' +
    '管理制度，建立工会组织状况数据库，推进工会重点工作项目化实施，形成组织健全、制度配套' +
    '、底数详实、工作规范、运转顺畅的长效工作机制。',
  clauses: [
    {
      code: '2.1.1',
      title: { zh: '组建和会员发展目标责任', en: 'Targets for unions and members' },
      text: '落实工会组建和会员发展目标责任',
    },
    {
      code: '2.1.2',
      title: { zh: '党建带工建、工建服务党建', en: 'Party building leads union building' },
      text: '按照“党建带工建、工建服务党建”的原则',
    },
    {
      code: '2.1.3',
      title: { zh: '所有单位依法建会', en: 'A union at every unit' },
      text:
        '推动包括各级各类民办学校（幼儿园）和民办教育培训机构在内的所有单位全部依法建立工' +
        '会组织',
    },
    {
      code: '2.1.4',
      title: { zh: '所有教职工入会', en: 'All staff in the union' },
      text: '把包括事业编制和非事业编制在内的所有教职工最大限度地组织到工会中来',
    },
    {
      code: '2.1.5',
      title: { zh: '同步建立三项组织', en: 'Companion bodies built in step' },
      text: '同步建立教代会、工会经费审查委员会、女教职工委员会等组织体系',
    },
    {
      code: '2.1.6',
      title: { zh: '基础管理制度', en: 'Basic rules' },
      text: '健全完善各项基础管理制度',
    },
    {
      code: '2.1.7',
      title: { zh: '工会组织状况数据库', en: 'A database of the union' },
      text: '建立工会组织状况数据库',
    },
    {
      code: '2.1.8',
      title: { zh: '重点工作项目化', en: 'Key tasks run as projects' },
      text: '推进工会重点工作项目化实施',
    },
    {
      code: '2.1.9',
      title: { zh: '长效工作机制', en: 'Lasting ways of work' },
      text: '形成组织健全、制度配套、底数详实、工作规范、运转顺畅的长效工作机制',
    },
  ],
};
