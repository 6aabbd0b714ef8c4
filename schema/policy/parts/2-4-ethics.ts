import type { PolicyPart } from '../policy-part.ts';

/** Part 2.4 of the policy: professional ethics. */
export const ethics: PolicyPart = {
  code: '2.4',
  title: { zh: '弘扬师德师风', en: 'Professional ethics' },
  text:
    '深入研究新时代对教育发展和学生成长的新要求，树起鲜明的师德建设导向标。按照“思想引领' +
    '与激励约束相结合、典型示范与制度规范相统一、自律与他律相促进”的活动原则，形成党政工' +
    '合力推进师德建设的长效机制和工作格局。深入开展以“教书育人、管理育人、服务育人”为主' +
    '要内容的群众性师德建设活动，引导广大教职工自觉把社会主义核心价值体系作为认识和处理问' +
    '题的立场、观点、方法，内化为精神支柱、道德规范和行为准则，以良好的道德风范和优异的工' +
    '作业绩赢得社会尊重、学生爱戴和家长信赖。',
  clauses: [
    {
      code: '2.4.1',
      title: { zh: '师德建设导向标', en: 'A standard of ethics' },
      text: '深入研究新时代对教育发展和学生成长的新要求，树起鲜明的师德建设导向标',
    },
    {
      code: '2.4.2',
      title: { zh: '引领与约束、典型与制度、自律与他律', en: 'Three pairs of principles' },
      text:
        '按照“思想引领与激励约束相结合、典型示范与制度规范相统一、自律与他律相促进”的活' + '动原则',
    },
    {
      code: '2.4.3',
      title: { zh: '党政工合力', en: 'Party, administration and union together' },
      text: '形成党政工合力推进师德建设的长效机制和工作格局',
    },
    {
      code: '2.4.4',
      title: { zh: '教书、管理、服务育人', en: 'Educating by teaching, management and service' },
      text: '深入开展以“教书育人、管理育人、服务育人”为主要内容的群众性师德建设活动',
    },
    {
      code: '2.4.5',
      title: { zh: '社会主义核心价值体系', en: 'Core values' },
      text:
        '引导广大教职工自觉把社会主义核心价值体系作为认识和处理问题的立场、观点、方法，内' +
        '化为精神支柱、道德规范和行为准则',
    },
    {
      code: '2.4.6',
      title: { zh: '赢得尊重、爱戴和信赖', en: 'Respect of society, students and parents' },
      text: '以良好的道德风范和优异的工作业绩赢得社会尊重、学生爱戴和家长信赖',
    },
  ],
};
