import type { PolicyPart } from '../policy-part.ts';

/** Part 1.2 of the policy: overall goal. */
export const overallGoal: PolicyPart = {
  code: '1.2',
  title: { zh: '总体目标', en: 'Overall goal' },
  text:
    '贯彻“组织起来、切实维权”的工作方针，树立和落实“以职工为本、主动依法科学维权”的工' +
    '会维权观，全面履行工会各项职能，突出维护职能。以推动常州教育高质量发展为主题，以提高' +
    '新形势下党的群众工作水平、密切党与教职工群众的血肉联系为核心，以发展和谐稳定的劳动人' +
    '事关系、维护教职工合法权益为主线，以发挥教职工在教育改革和发展中的主力军作用为关键，' +
    '以建设高素质的工会干部队伍为保障，以创建学习型、服务型、创新型工会组织为基础，坚持政' +
    '治方向上把关，发挥作用上重视，具体工作上放手，资源手段上赋予，制度措施上保证，努力把' +
    '基层工会建设成为党组织靠得住、行政离不开、教职工信得过的坚强组织。',
  clauses: [
    {
      code: '1.2.1',
      title: { zh: '“组织起来、切实维权”', en: 'Organise, and protect rights' },
      text: '贯彻“组织起来、切实维权”的工作方针',
      isObjective: true,
    },
    {
      code: '1.2.2',
      title: { zh: '以职工为本的维权观', en: 'Protection of rights, by law and for the staff' },
      text: '树立和落实“以职工为本、主动依法科学维权”的工会维权观',
    },
    {
      code: '1.2.3',
      title: { zh: '全面履职，突出维护', en: 'All functions, protection first' },
      text: '全面履行工会各项职能，突出维护职能',
    },
    {
      code: '1.2.4',
      title: { zh: '推动教育高质量发展', en: 'Education of high quality' },
      text: '以推动常州教育高质量发展为主题',
      isObjective: true,
    },
    {
      code: '1.2.5',
      title: { zh: '密切联系教职工', en: 'Close ties with the staff' },
      text: '以提高新形势下党的群众工作水平、密切党与教职工群众的血肉联系为核心',
    },
    {
      code: '1.2.6',
      title: { zh: '劳动人事关系与合法权益', en: 'Labour relations and lawful rights' },
      text: '以发展和谐稳定的劳动人事关系、维护教职工合法权益为主线',
    },
    {
      code: '1.2.7',
      title: { zh: '教职工的主力军作用', en: 'The staff as the main force' },
      text: '以发挥教职工在教育改革和发展中的主力军作用为关键',
      isObjective: true,
    },
    {
      code: '1.2.8',
      title: { zh: '高素质的工会干部队伍', en: 'Well-qualified union officers' },
      text: '以建设高素质的工会干部队伍为保障',
    },
    {
      code: '1.2.9',
      title: { zh: '学习型、服务型、创新型工会', en: 'Learning, serving and innovating unions' },
      text: '以创建学习型、服务型、创新型工会组织为基础',
    },
    {
      code: '1.2.10',
      title: {
        zh: '五项支持：把关、重视、放手、赋予、保证',
        en: 'Five kinds of support for the union',
      },
      text:
        '坚持政治方向上把关，发挥作用上重视，具体工作上放手，资源手段上赋予，制度措施上保' + '证',
    },
    {
      code: '1.2.11',
      title: { zh: '靠得住、离不开、信得过', en: 'Trusted by Party, administration and staff' },
      text: '努力把基层工会建设成为党组织靠得住、行政离不开、教职工信得过的坚强组织',
    },
  ],
};
