import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { InvariantError } from '../../base/invariant.ts';
import { targetOf } from '../../schema/register/declared.ts';
import { registers } from '../../schema/registers/index.ts';
import { AccountsResolver } from '../accounts/accounts-resolver.ts';
import { KeysResolver } from '../accounts/keys-resolver.ts';
import { RolesResolver } from '../accounts/roles-resolver.ts';
import { OrgResolver } from '../changes/org-resolver.ts';
import { recordResolver } from '../changes/record-resolver.ts';
import { FindingsResolver } from '../findings/findings-resolver.ts';
import { inverseResolver, registerResolver } from '../registers/register-resolver.ts';
import { IndicatorResolver } from '../metrics/indicator-resolver.ts';
import { EvidenceResolver } from '../metrics/evidence-resolver.ts';
import { MetricsResolver } from '../metrics/metrics-resolver.ts';
import { OrgUnitMetricResolver } from '../metrics/org-unit-metric-resolver.ts';
import { QuestionsResolver } from '../metrics/questions-resolver.ts';
import { SurveyResolver } from '../metrics/survey-resolver.ts';
import { LinesResolver } from '../lines/lines-resolver.ts';
import { ClausesOfIndicator, ClausesOfRegister } from '../policy/clauses-of.ts';
import { OutlierQueryInput } from '../outliers/outlier-types.ts';
import { OutliersResolver } from '../outliers/outliers-resolver.ts';
import { PolicyResolver } from '../policy/policy-resolver.ts';
import { ProblemQueryInput } from '../problems/problem-types.ts';
import { ProblemsResolver } from '../problems/problems-resolver.ts';
import { QualityResolver } from '../quality/quality-resolver.ts';
import { SettingsResolver } from '../settings/settings-resolver.ts';
import { ReportResolver } from '../reports/report-resolver.ts';
import { ScheduleResolver } from '../reports/schedule-resolver.ts';
import { ScoreSheetQueryInput } from '../score-sheets/score-types.ts';
import { ScoreSheetsResolver } from '../score-sheets/score-sheets-resolver.ts';
import { SnapshotResolver } from '../snapshots/snapshot-resolver.ts';
import { TargetsResolver } from '../targets/targets-resolver.ts';
import { LiveResolver } from '../live/live-resolver.ts';
import { CatalogueResolver } from './catalogue-resolver.ts';
import { guardFields } from './guarded-fields.ts';
import { OrgUnitResolver } from './org-unit-resolver.ts';
import { ViewerResolver } from './viewer-resolver.ts';

const unused = (): never => {
  throw new InvariantError('pubsub-unused', '');
};

/** The GraphQL schema: every register with its queries, relations and changes, the hierarchy, and the catalogue. */
export function makeSchema(): GraphQLSchema {
  const inverses = registers.map((target) =>
    inverseResolver(
      target,
      registers.filter(({ columns }) =>
        columns.some((column) => column.inverse && targetOf(column) === target),
      ),
    ),
  );
  const schema = buildSchemaSync({
    resolvers: [
      ...registers.map(registerResolver),
      ...inverses,
      ...registers.map(recordResolver),
      OrgUnitResolver,
      OrgResolver,
      FindingsResolver,
      CatalogueResolver,
      MetricsResolver,
      IndicatorResolver,
      QuestionsResolver,
      EvidenceResolver,
      PolicyResolver,
      ProblemsResolver,
      OutliersResolver,
      QualityResolver,
      SettingsResolver,
      ClausesOfIndicator,
      ClausesOfRegister,
      OrgUnitMetricResolver,
      TargetsResolver,
      ScoreSheetsResolver,
      LinesResolver,
      SnapshotResolver,
      ReportResolver,
      ScheduleResolver,
      ViewerResolver,
      AccountsResolver,
      KeysResolver,
      RolesResolver,
      LiveResolver,
      SurveyResolver,
    ] as unknown as NonEmptyArray<new () => object>,
    // inputs of files, not of fields
    orphanedTypes: [ProblemQueryInput, OutlierQueryInput, ScoreSheetQueryInput],
    validate: false,
    // required by type-graphql; every subscription has a source of its own
    pubSub: { publish: unused, subscribe: unused },
  });
  return guardFields(schema);
}

/** The schema in the schema definition language, as committed in `schema.graphql`. */
export const printedSchema = (): string =>
  `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
