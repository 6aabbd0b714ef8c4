import type { CodeList } from './code-list.ts';

/** Form of help. */
export const assistanceForm: CodeList = {
  name: 'AssistanceForm',
  title: { zh: '帮扶形式', en: 'form of help' },
  source: 'proposal of this platform',
  codes: {
    money: { zh: '慰问金', en: 'money' },
    goods: { zh: '物资', en: 'goods' },
    medical_mutual_aid: { zh: '医疗互助', en: 'medical mutual aid' },
    tuition: { zh: '助学', en: 'tuition' },
    legal_aid: { zh: '法律援助', en: 'legal aid' },
    counselling: { zh: '心理疏导', en: 'counselling' },
    work_arrangement: { zh: '工作协调', en: 'work arrangement' },
    other: { zh: '其他', en: 'other' },
  },
};
