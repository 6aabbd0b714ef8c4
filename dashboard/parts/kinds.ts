/** Kinds of org units, for people. */
export const KINDS = Object.freeze({
  city: { zh: '市', en: 'city' },
  district: { zh: '辖市区', en: 'district' },
  unit: { zh: '单位', en: 'unit' },
  group: { zh: '工会小组', en: 'union group' },
} as const);
