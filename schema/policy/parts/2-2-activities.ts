import type { PolicyPart } from '../policy-part.ts';

/** Part 2.2 of the policy: activities and assistance. */
export const activities: PolicyPart = {
  code: '2.2',
  title: { zh: '创新活动机制', en: 'Activities and assistance' },
  text:
    '学校党组织和行政要按照“组织健全、维权到位、工作活跃、作用明显、教职工信赖”的总体要' +
    '求，针对教职工多元需求，创造条件，加大投入，支持工会建好活动阵地，创新活动方式，每年' +
    '为教职工办几件影响面大、受益面广的好事实事，支持工会深入开展“教工之家”、“教工小家' +
    '”建设活动，不断增强基层工会的吸引力和凝聚力。学校工会要充分履行“教职工困难第一知情' +
    '人、第一报告人、第一帮助人、第一协调解决人”的职责，健全完善上下联动、分级帮扶的工会' +
    '帮扶体系，拓展帮扶范围、完善帮扶方式、提高帮扶水平，不断提升广大教职工的幸福指数。',
  clauses: [
    {
      code: '2.2.1',
      title: { zh: '对工会工作的五项要求', en: 'Five requirements of union work' },
      text:
        '学校党组织和行政要按照“组织健全、维权到位、工作活跃、作用明显、教职工信赖”的总' + '体要求',
    },
    {
      code: '2.2.2',
      title: { zh: '针对需求，加大投入', en: 'More means for what the staff need' },
      text: '针对教职工多元需求，创造条件，加大投入',
    },
    {
      code: '2.2.3',
      title: { zh: '活动阵地', en: 'Places for activities' },
      text: '支持工会建好活动阵地',
    },
    {
      code: '2.2.4',
      title: { zh: '创新活动方式', en: 'New kinds of activities' },
      text: '创新活动方式',
    },
    {
      code: '2.2.5',
      title: { zh: '每年办好事实事', en: 'Benefit projects every year' },
      text: '每年为教职工办几件影响面大、受益面广的好事实事',
    },
    {
      code: '2.2.6',
      title: { zh: '教工之家、教工小家', en: 'Staff homes' },
      text: '支持工会深入开展“教工之家”、“教工小家”建设活动',
    },
    {
      code: '2.2.7',
      title: { zh: '吸引力和凝聚力', en: 'Attraction and cohesion' },
      text: '不断增强基层工会的吸引力和凝聚力',
    },
    {
      code: '2.2.8',
      title: { zh: '困难帮扶四个第一', en: 'First to know, report, help and settle' },
      text:
        '学校工会要充分履行“教职工困难第一知情人、第一报告人、第一帮助人、第一协调解决人' +
        '”的职责',
    },
    {
      code: '2.2.9',
      title: { zh: '分级帮扶体系', en: 'Assistance level by level' },
      text: '健全完善上下联动、分级帮扶的工会帮扶体系',
    },
    {
      code: '2.2.10',
      title: { zh: '范围、方式、水平', en: 'Wider and better assistance' },
      text: '拓展帮扶范围、完善帮扶方式、提高帮扶水平',
    },
    {
      code: '2.2.11',
      title: { zh: '教职工幸福指数', en: 'Happiness of the staff' },
      text: '不断提升广大教职工的幸福指数',
    },
  ],
};
