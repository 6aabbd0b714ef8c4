export { holdsIdCardNumber } from '../../base/id-card.ts';

const ID_COLUMN =
  /身份证|证件号|公民身份|id[_ -]?card|id[_ -]?(no|number)|national[_ -]?id|resident[_ -]?id|identity|sfzh|idcard/i;

/** Whether a column that is dropped anyway is meant for identity numbers, so that they are no surprise in it. */
export const isIdCardColumn = (header: string): boolean => ID_COLUMN.test(header);
