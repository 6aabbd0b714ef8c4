import type { PolicyPart } from '../policy-part.ts';

/** Part 3.2 of the policy: support by the administration. */
export const administration: PolicyPart = {
  code: '3.2',
  title: { zh: '行政支持', en: 'Support by the administration' },
  text:
    '建立和完善行政与工会日常沟通和联系制度，明确一名行政领导联系工会工作，为工会源头参与' +
    '提供制度保证。学校行政研究制定改革发展和涉及教职工切身利益的政策措施时，要充分听取工' +
    '会意见，学校设立改革领导小组和工作机构要有工会代表参加。学校行政要落实《中华人民共和' +
    '国工会法》等法规文件，为工会办公和开展活动提供必要的设施和场所，不断为学习型、服务型' +
    '、创新型工会建设提供支持，对工会开展的重点工作和重大活动提供专项经费支持。',
  clauses: [
    {
      code: '3.2.1',
      title: { zh: '日常沟通和联系制度', en: 'Regular liaison' },
      text: '建立和完善行政与工会日常沟通和联系制度',
    },
    {
      code: '3.2.2',
      title: { zh: '一名行政领导联系工会', en: 'A leader in charge of liaison' },
      text: '明确一名行政领导联系工会工作',
    },
    {
      code: '3.2.3',
      title: { zh: '政策措施听取工会意见', en: 'The union heard on policies' },
      text: '学校行政研究制定改革发展和涉及教职工切身利益的政策措施时，要充分听取工会意见',
    },
    {
      code: '3.2.4',
      title: { zh: '改革机构有工会代表', en: 'Union seats in reform bodies' },
      text: '学校设立改革领导小组和工作机构要有工会代表参加',
    },
    {
      code: '3.2.5',
      title: { zh: '落实《工会法》', en: 'The Trade Union Law applied' },
      text: '学校行政要落实《中华人民共和国工会法》等法规文件',
    },
    {
      code: '3.2.6',
      title: { zh: '设施和场所', en: 'Facilities and places' },
      text: '为工会办公和开展活动提供必要的设施和场所',
    },
    {
      code: '3.2.7',
      title: { zh: '支持三型工会建设', en: 'Support for the three types of union' },
      text: '不断为学习型、服务型、创新型工会建设提供支持',
    },
    {
      code: '3.2.8',
      title: { zh: '专项经费', en: 'Special funds' },
      text: '对工会开展的重点工作和重大活动提供专项经费支持',
    },
  ],
};
