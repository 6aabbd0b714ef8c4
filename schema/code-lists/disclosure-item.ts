import type { CodeList } from './code-list.ts';

/** Item of disclosure. */
export const disclosureItem: CodeList = {
  name: 'DisclosureItem',
  title: { zh: '公开项目', en: 'item of disclosure' },
  source: 'proposal of this platform',
  codes: {
    P01: { zh: '发展规划与年度计划总结', en: 'development plan, yearly plan and review' },
    P02: { zh: '改革方案与重要管理制度', en: 'reforms and important rules' },
    P03: { zh: '财务预决算与收支', en: 'budget, accounts, income and spending' },
    P04: { zh: '业务招待等支出', en: 'spending on receptions and the like' },
    P05: { zh: '收费项目、标准、依据', en: 'fees and their basis' },
    P06: { zh: '基建与大宗采购', en: 'building and large purchases' },
    P07: { zh: '干部选拔任用、廉政责任制', en: 'appointment of leaders, clean conduct' },
    P08: { zh: '工资、绩效、福利分配', en: 'pay, performance and benefits' },
    P09: { zh: '职称评聘', en: 'professional titles and appointment' },
    P10: { zh: '评先评优', en: 'selection for honours' },
    P11: { zh: '进修培训名额与结果', en: 'places in further training and results' },
    P12: { zh: '社会保险、公积金', en: 'social insurance and housing fund' },
    P13: { zh: '招生与编班', en: 'admission and classes' },
    P14: { zh: '教代会决议与提案办理', en: 'resolutions and proposals of the congress' },
  },
};
