import type { OrgLevel, ProblemState, ProblemWeight } from '../../operations/generated.ts';

/** How serious a problem is, the worst first, with the colour of its tag. */
export const WEIGHTS: Readonly<
  Record<ProblemWeight, { readonly zh: string; readonly en: string; readonly colour: string }>
> = {
  FAIL: { zh: '不合规', en: 'Fails', colour: 'error' },
  WARNING: { zh: '警示', en: 'Warning', colour: 'warning' },
  TARGET: { zh: '未达目标', en: 'Below target', colour: 'default' },
};

/** States of problems. */
export const STATES: Readonly<
  Record<ProblemState, { readonly zh: string; readonly en: string; readonly colour: string }>
> = {
  OPEN: { zh: '待整改', en: 'Open', colour: 'processing' },
  OVERDUE: { zh: '逾期', en: 'Overdue', colour: 'error' },
  NOT_JUDGED: { zh: '无从判断', en: 'Cannot be judged', colour: 'default' },
  CLOSED: { zh: '已整改', en: 'Closed', colour: 'success' },
};

/** Levels of problems, from above. */
export const LEVELS: Readonly<Record<OrgLevel, { readonly zh: string; readonly en: string }>> = {
  CITY: { zh: '全市', en: 'City' },
  DISTRICT: { zh: '辖市区', en: 'District' },
  UNIT: { zh: '单位', en: 'Unit' },
  GROUP: { zh: '工会小组', en: 'Union group' },
};
