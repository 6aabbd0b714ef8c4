import type { CodeList } from './code-list.ts';

/** Power of the congress. */
export const power: CodeList = {
  name: 'Power',
  title: { zh: '教代会职权', en: 'power of the congress' },
  source: 'MOE 32, article 7',
  codes: {
    power1: { zh: '章程', en: 'statutes' },
    power2: { zh: '规划与改革', en: 'plans and reforms' },
    power3: { zh: '工作报告', en: 'work reports' },
    power4: {
      zh: '分配、聘任、考核、奖惩办法',
      en: 'pay, appointment, assessment, reward and penalty',
    },
    power5: { zh: '提案办理情况', en: 'handling of proposals' },
    power6: { zh: '评议领导干部', en: 'appraisal of leaders' },
    power7: { zh: '意见与监督', en: 'opinions and supervision' },
    power8: { zh: '其他事项', en: 'other matters' },
  },
};
