import type { PolicyPart } from '../policy-part.ts';

/** Part 2.3 of the policy: democratic management. */
export const democraticManagement: PolicyPart = {
  code: '2.3',
  title: { zh: '推进民主管理', en: 'Democratic management' },
  text:
    '学校党组织和行政要认真贯彻施行教育部《学校教职工代表大会规定》等文件要求，支持工会履' +
    '行好教代会日常工作机构的责任和任务，尊重和支持教代会行使职权，加强教代会制度与校务公' +
    '开工作的有机结合，充分发挥教代会作为教职工有序参与学校管理、理性表达利益诉求的主渠道' +
    '作用，有效保障广大教职工的知情权、参与权、表达权、监督权。探索教代会票决、教代会代表' +
    '巡视与听证、校领导与教代会代表民主沟通会、教代会代表列席校长办公会等制度机制，拓宽教' +
    '职工民主参与渠道，提高民主管理工作质量。',
  clauses: [
    {
      code: '2.3.1',
      title: {
        zh: '施行《学校教职工代表大会规定》',
        en: 'The regulation on staff congresses applied',
      },
      text: '学校党组织和行政要认真贯彻施行教育部《学校教职工代表大会规定》等文件要求',
    },
    {
      code: '2.3.2',
      title: { zh: '工会是教代会的工作机构', en: 'The union as working body of the congress' },
      text: '支持工会履行好教代会日常工作机构的责任和任务',
    },
    {
      code: '2.3.3',
      title: { zh: '教代会行使职权', en: 'Powers of the congress' },
      text: '尊重和支持教代会行使职权',
    },
    {
      code: '2.3.4',
      title: { zh: '教代会与校务公开', en: 'Congress and disclosure' },
      text: '加强教代会制度与校务公开工作的有机结合',
    },
    {
      code: '2.3.5',
      title: { zh: '表达诉求的主渠道', en: 'The main channel of participation' },
      text: '充分发挥教代会作为教职工有序参与学校管理、理性表达利益诉求的主渠道作用',
    },
    {
      code: '2.3.6',
      title: { zh: '四项权利', en: 'Four rights of the staff' },
      text: '有效保障广大教职工的知情权、参与权、表达权、监督权',
    },
    { code: '2.3.7', title: { zh: '教代会票决', en: 'Votes by ballot' }, text: '探索教代会票决' },
    {
      code: '2.3.8',
      title: { zh: '代表巡视与听证', en: 'Inspections and hearings' },
      text: '教代会代表巡视与听证',
    },
    {
      code: '2.3.9',
      title: { zh: '民主沟通会', en: 'Talks of leaders and representatives' },
      text: '校领导与教代会代表民主沟通会',
    },
    {
      code: '2.3.10',
      title: { zh: '列席校长办公会', en: "Representatives at the principal's meeting" },
      text: '教代会代表列席校长办公会',
    },
    {
      code: '2.3.11',
      title: { zh: '参与渠道与质量', en: 'Wider and better participation' },
      text: '拓宽教职工民主参与渠道，提高民主管理工作质量',
    },
  ],
};
