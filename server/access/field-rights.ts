import type { Register } from '../../schema/register/definition.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { PolicySetting } from '../../schema/registers/policy-setting.ts';
import { registers } from '../../schema/registers/index.ts';
import type { NamedRight } from '../../schema/rights/roles.ts';

/** The right that a field needs: a named one, or to read or write the rows of a register. */
export type FieldRight =
  { readonly named: NamedRight } | { readonly verb: 'read' | 'write'; readonly register: Register };

/** The fields of queries, mutations and subscriptions that are not about one register. */
const NAMED: Readonly<Record<NamedRight, readonly string[]>> = {
  READ_CATALOGUE: [
    'Query.clause',
    'Query.codeLists',
    'Query.dimensions',
    'Query.indicator',
    'Query.indicators',
    'Query.policy',
    'Query.registers',
    'Query.revision',
    'Query.roles',
    'Query.rule',
    'Query.rules',
    'Query.settings',
    'Query.viewer',
    'Subscription.revision',
  ],
  BROWSE_UNITS: ['Query.orgUnit', 'Query.root'],
  QUERY_FIGURES: [
    'Query.appliedTargets',
    'Query.compare',
    'Query.dataQuality',
    'Query.differenceByGroup',
    'Query.evidence',
    'Query.explain',
    'Query.gapToTarget',
    'Query.leagues',
    'Query.lineDifferences',
    'Query.outliers',
    'Query.problems',
    'Query.ranking',
    'Query.scoreSheet',
    'Query.survey',
    'Query.targetHistory',
    'Query.trend',
    'Query.trends',
  ],
  SEE_SMALL_COUNTS: [],
  EXPLAIN_CHANGES: ['Query.decompose'],
  COUNT_ENTRIES: ['Query.contestCounts'],
  CHECK_DATA: ['Query.dataFindings'],
  // metrics of today need QUERY_FIGURES, see viewOf
  READ_SNAPSHOTS: [
    'Query.metrics',
    'Query.report',
    'Query.snapshot',
    'Query.snapshotDifference',
    'Query.snapshots',
  ],
  READ_FULL_SNAPSHOTS: [],
  MAKE_SNAPSHOTS: ['Mutation.createSnapshot'],
  MAKE_FULL_SNAPSHOTS: [],
  IMPORT_PACKAGES: [],
  GIVE_SCORES: ['Mutation.giveScores'],
  REORGANISE: [
    'Mutation.closeUnit',
    'Mutation.mergeUnits',
    'Mutation.moveUnit',
    'Mutation.openUnit',
    'Mutation.splitUnit',
  ],
  SET_PROBLEMS: ['Mutation.setProblem'],
  MANAGE_SCHEDULES: [
    'Mutation.createSchedule',
    'Mutation.endSchedule',
    'Mutation.runSchedule',
    'Query.schedules',
  ],
  OPERATE_SYSTEM: [],
  USE_OWN_ACCOUNT: ['Mutation.endSession', 'Query.mySessions'],
  MANAGE_ACCESS: [
    'Mutation.changeAccount',
    'Mutation.createAccount',
    'Mutation.createApiKey',
    'Mutation.resetPassword',
    'Mutation.revokeApiKey',
    'Query.accounts',
    'Query.apiKeys',
  ],
  READ_AUDIT_LOG: [],
};

const VERBS = ['create', 'correct', 'end', 'change'] as const;

/** The fields of a register with their rights; `orgUnit` is a field of the hierarchy. */
const ofRegister = (register: Register): [string, FieldRight][] => [
  ...[register.one, register.many].map((name): [string, FieldRight] => [
    `Query.${name}`,
    { verb: 'read', register },
  ]),
  ...VERBS.map((verb): [string, FieldRight] => [
    `Mutation.${verb}${register.name}`,
    { verb: 'write', register },
  ]),
];

/** The right that each field of Query, Mutation and Subscription needs, by `Type.field`. */
export const FIELD_RIGHTS: ReadonlyMap<string, FieldRight> = new Map([
  ...registers.flatMap(ofRegister),
  ['Mutation.previewPolicySetting', { verb: 'write', register: registerOf(PolicySetting) }],
  ...Object.entries(NAMED).flatMap(([right, fields]) =>
    fields.map((field): [string, FieldRight] => [field, { named: right as NamedRight }]),
  ),
]);
