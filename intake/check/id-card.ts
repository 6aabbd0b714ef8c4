export { holdsIdCardNumber } from '../../base/id-card.ts';

const ID_COLUMN =
  /身份证|证件号|公民身份|id[_ -]?card|id[_ -]?(no|number)|national[_ -]?id|resident[_ -]?id|identity|sfzh|idcard/i;

/** Whether a surplus column is meant for identity numbers, so that numbers in it are expected. */
export const isIdCardColumn = (header: string): boolean => ID_COLUMN.test(header);
