import type { PolicyPart } from '../policy-part.ts';

/** Part 0 of the policy: head and foot of the document. */
export const head: PolicyPart = {
  code: '0',
  title: { zh: '文件首尾', en: 'Head and foot of the document' },
  text:
    '常州市教育局、中国教育工会常州市委员会。常教工〔2020〕18号。关于新形势下加强基' +
    '层工会建设 凝聚教育改革发展动力的指导意见。各辖市（区）教育局、经开区社会事业局，各' +
    '辖市（区）、经开区教育工会，各直属单位及工会委员会：为进一步提高新形势下党的群众工作' +
    '水平，深入开展中小学“同心育人”行动计划，充分发挥全市各级教育基层工会组织在服务教职' +
    '工、服务教育教学中心工作，推动常州教育高质量发展中的重要作用，现结合实际，就进一步加' +
    '强基层工会建设，凝聚教育改革发展动力提出如下意见。抄送：江苏省教育科技工会、常州市总' +
    '工会。常州市教育局办公室2020年12月11日印发。',
  clauses: [
    {
      code: '0.1',
      title: { zh: '发文机关、文号、标题', en: 'Issuers, number and title' },
      text:
        '常州市教育局、中国教育工会常州市委员会。常教工〔2020〕18号。关于新形势下加' +
        '强基层工会建设 凝聚教育改革发展动力的指导意见',
    },
    {
      code: '0.2',
      title: {
        zh: '主送机关：行政与工会两条线',
        en: 'Addressees, along the administrative and the union line',
      },
      text:
        '各辖市（区）教育局、经开区社会事业局，各辖市（区）、经开区教育工会，各直属单位及' +
        '工会委员会',
    },
    {
      code: '0.3',
      title: { zh: '目的与“同心育人”行动计划', en: 'Purpose and the action plan 同心育人' },
      text:
        '为进一步提高新形势下党的群众工作水平，深入开展中小学“同心育人”行动计划，充分发' +
        '挥全市各级教育基层工会组织在服务教职工、服务教育教学中心工作，推动常州教育高质量' +
        '发展中的重要作用',
    },
    {
      code: '0.4',
      title: { zh: '抄送机关', en: 'Copies' },
      text: '抄送：江苏省教育科技工会、常州市总工会',
    },
    {
      code: '0.5',
      title: { zh: '印发机关与日期', en: 'Printed by, and when' },
      text: '常州市教育局办公室2020年12月11日印发',
    },
  ],
};
