import type { CodeList } from './code-list.ts';

/** Method of voting. */
export const ballotMethod: CodeList = {
  name: 'BallotMethod',
  title: { zh: '表决方式', en: 'method of voting' },
  source: 'policy 2.3.7',
  codes: {
    secret: { zh: '无记名票决', en: 'secret ballot' },
    electronic: { zh: '电子票决', en: 'electronic ballot' },
    hands: { zh: '举手', en: 'show of hands' },
    none: { zh: '未表决', en: 'no vote' },
  },
};
