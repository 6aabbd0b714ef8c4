import type { CodeList } from './code-list.ts';

/** Kind of rule. */
export const ruleKind: CodeList = {
  name: 'RuleKind',
  title: { zh: '制度类别', en: 'kind of rule' },
  source: 'proposal of this platform, configurable; R01 to R12 are the checklist of C05',
  codes: {
    R01: { zh: '工会委员会议事与工作制度', en: 'working rules of the union committee' },
    R02: { zh: '会员（代表）大会制度', en: 'rules of the members’ (representatives’) meeting' },
    R03: { zh: '教代会实施细则', en: 'rules of the staff congress' },
    R04: { zh: '校务公开制度', en: 'rules of disclosure' },
    R05: { zh: '经费预决算与使用管理制度', en: 'rules of budget, accounts and spending' },
    R06: { zh: '经费审查制度', en: 'rules of the audit of funds' },
    R07: { zh: '女教职工委员会工作制度', en: 'rules of the women’s committee' },
    R08: { zh: '会员会籍管理制度', en: 'rules of membership' },
    R09: { zh: '困难帮扶与慰问制度', en: 'rules of help and visits in hardship' },
    R10: { zh: '教工之家（小家）建设管理制度', en: 'rules of staff homes' },
    R11: { zh: '印章与档案台账管理制度', en: 'rules of seals, files and ledgers' },
    R12: { zh: '竞赛、评优与表彰制度', en: 'rules of contests, selection and honours' },
    R13: {
      zh: '党组织领导工会工作制度',
      en: 'rules by which the Party organisation leads union work',
    },
    R14: { zh: '行政与工会联系沟通制度', en: 'rules of contact between administration and union' },
    R15: { zh: '师德建设长效机制文件', en: 'long-term rules of professional ethics' },
    R16: { zh: '素质建设规划', en: 'plan for the qualification of staff' },
    R17: { zh: '师德规范（导向标）', en: 'standards of professional ethics' },
  },
};
