import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { Check } from './check.ts';

/** The 31 signs of a unified social credit code, and the weights of its first 17 places (GB 32100-2015, 4). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const CODE = 'upper(u.credit_code)';
const sum = WEIGHTS.map(
  (weight, place) => `${weight} * (strpos('${SIGNS}', substr(${CODE}, ${place + 1}, 1)) - 1)`,
).join(' + ');

/** Credit codes that are no such code by their form or their check digit: a warning, since many are typed by hand. */
export const doubtfulCreditCode: Check = Object.freeze({
  id: 'CREDIT_CODE_DOUBTFUL',
  fault: 'CREDIT_CODE_DOUBTFUL',
  title: { zh: '统一社会信用代码存疑', en: 'Doubtful unified social credit codes' },
  rule: {
    zh: '18 位，字符和校验位符合 GB 32100-2015',
    en: '18 characters; signs and check digit follow GB 32100-2015',
  },
  severity: 'DOUBT',
  register: () => OrgUnit,
  kind: 'warning',
  sql: `
    select u.id as row_id, u.code as key, u.id::text as subject, u.code as unit,
      daterange(null, null) as days, u.revision,
      jsonb_build_object('unit', u.code, 'value', u.credit_code) as params
    from org_units u
    where u.credit_code is not null and case when ${CODE} ~ '^[${SIGNS}]{18}$'
      then right(${CODE}, 1) <> substr('${SIGNS}', (31 - (${sum}) % 31) % 31 + 1, 1) else true end`,
});
