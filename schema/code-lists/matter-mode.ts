import type { CodeList } from './code-list.ts';

/** Mode. */
export const matterMode: CodeList = {
  name: 'MatterMode',
  title: { zh: '办理方式', en: 'mode' },
  source: 'MOE 32, article 7',
  codes: {
    heard: { zh: '听取', en: 'heard' },
    deliberated: { zh: '审议', en: 'deliberated' },
    adopted: { zh: '讨论通过', en: 'adopted' },
    appraised: { zh: '评议', en: 'appraised' },
    supervised: { zh: '监督', en: 'supervised' },
    discussed: { zh: '讨论', en: 'discussed' },
    none: { zh: '未提交', en: 'not submitted' },
  },
};
