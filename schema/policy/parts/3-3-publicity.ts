import type { PolicyPart } from '../policy-part.ts';

/** Part 3.3 of the policy: publicity. */
export const publicity: PolicyPart = {
  code: '3.3',
  title: { zh: '舆论宣传', en: 'Publicity' },
  text:
    '宣传部门要发挥与社会主流媒体联系密切的优势，加大对教职工队伍和工会重点工作、重大活动' +
    '的宣传力度，并通过在校报、校刊、校园网站和微信公众号、校园电视台、广播站等阵地开辟专' +
    '版、专栏、专题节目等多种形式，大力宣传教职工和工会工作。党组织和行政要支持工会宣传机' +
    '构、宣传阵地和信息化硬件建设，扩大教职工队伍和工会工作的社会影响，为工会工作的创新发' +
    '展营造良好环境。',
  clauses: [
    {
      code: '3.3.1',
      title: { zh: '主流媒体', en: 'Mainstream media' },
      text:
        '宣传部门要发挥与社会主流媒体联系密切的优势，加大对教职工队伍和工会重点工作、重大' +
        '活动的宣传力度',
    },
    {
      code: '3.3.2',
      title: { zh: '校内六类宣传渠道', en: 'Six channels of the school' },
      text:
        '通过在校报、校刊、校园网站和微信公众号、校园电视台、广播站等阵地开辟专版、专栏、' +
        '专题节目等多种形式',
    },
    {
      code: '3.3.3',
      title: { zh: '宣传教职工和工会工作', en: 'Publicity for staff and union' },
      text: '大力宣传教职工和工会工作',
    },
    {
      code: '3.3.4',
      title: { zh: '宣传机构、阵地和信息化', en: 'Bodies, places and equipment for publicity' },
      text: '党组织和行政要支持工会宣传机构、宣传阵地和信息化硬件建设',
    },
    {
      code: '3.3.5',
      title: { zh: '社会影响', en: 'Influence on society' },
      text: '扩大教职工队伍和工会工作的社会影响，为工会工作的创新发展营造良好环境',
    },
  ],
};
