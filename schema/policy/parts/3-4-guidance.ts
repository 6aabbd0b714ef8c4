import type { PolicyPart } from '../policy-part.ts';

/** Part 3.4 of the policy: guidance and incentives. */
export const guidance: PolicyPart = {
  code: '3.4',
  title: { zh: '指导激励', en: 'Guidance and incentives' },
  text:
    '上级工会依法按程序做好基层工会换届选举等活动事项的指导，组织和支持基层工会开展各类活' +
    '动，为工会建设提供制度保障和活动平台，对工作创新、特色鲜明、成效突出的基层工会和先进' +
    '榜样给予表彰激励，对工会加强阵地建设、文化建设和服务项目实施给予一定的经费补助。',
  clauses: [
    {
      code: '3.4.1',
      title: { zh: '换届选举的指导', en: 'Guidance of elections' },
      text: '上级工会依法按程序做好基层工会换届选举等活动事项的指导',
    },
    {
      code: '3.4.2',
      title: { zh: '组织和支持活动', en: 'Activities organised and supported' },
      text: '组织和支持基层工会开展各类活动，为工会建设提供制度保障和活动平台',
    },
    {
      code: '3.4.3',
      title: { zh: '表彰激励', en: 'Commendations' },
      text: '对工作创新、特色鲜明、成效突出的基层工会和先进榜样给予表彰激励',
    },
    {
      code: '3.4.4',
      title: { zh: '经费补助', en: 'Subsidies' },
      text: '对工会加强阵地建设、文化建设和服务项目实施给予一定的经费补助',
    },
  ],
};
