import type { CodeList } from './code-list.ts';

/** Kind of a companion body of a basic union. */
export const bodyKind: CodeList = {
  name: 'BodyKind',
  title: { zh: '组织机构类别', en: 'kind of body' },
  source: 'union data package',
  codes: {
    staff_congress: { zh: '教职工代表大会', en: 'staff congress' },
    staff_assembly: { zh: '教职工大会', en: 'staff assembly' },
    funds_audit_committee: { zh: '经费审查委员会', en: 'funds audit committee' },
    funds_auditor: { zh: '经费审查委员', en: 'funds auditor' },
    womens_committee: { zh: '女教职工委员会', en: "women's committee" },
    womens_officer: { zh: '女教职工委员', en: "women's officer" },
  },
};
