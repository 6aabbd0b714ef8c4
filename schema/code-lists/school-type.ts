import type { CodeList } from './code-list.ts';

/** School-running type of a unit, after the education statistics. */
export const schoolType: CodeList = {
  name: 'SchoolType',
  title: { zh: '办学类型', en: 'school type' },
  source: 'union data package, after the school-running types of the education statistics',
  codes: {
    KG: { zh: '幼儿园', en: 'kindergarten' },
    PS: { zh: '小学', en: 'primary school' },
    JS: { zh: '初级中学', en: 'junior secondary school' },
    NY: { zh: '九年一贯制学校', en: 'nine-year school' },
    SH: { zh: '高级中学', en: 'senior secondary school' },
    CM: { zh: '完全中学', en: 'complete secondary school' },
    TW: { zh: '十二年一贯制学校', en: 'twelve-year school' },
    VS: { zh: '中等职业学校', en: 'vocational school' },
    SE: { zh: '特殊教育学校', en: 'special education school' },
    DU: { zh: '直属事业单位', en: 'directly affiliated institution' },
    TR: { zh: '培训机构', en: 'training institution' },
  },
};
