import { Field, Int, ObjectType } from 'type-graphql';
import { registerOf } from '../../schema/register/declared.ts';
import { Body } from '../../schema/registers/body.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { Membership } from '../../schema/registers/membership.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Preview } from './preview.ts';
import { PreviewType, shownPreview } from './preview-types.ts';
import { rowsOfRevision } from './write.ts';

/** The rows that a reorganisation changed, by register. */
@ObjectType({
  description: '机构调整的结果：新增或改动的行 · result of a reorganisation: new and changed rows',
  simpleResolvers: true,
})
export class OrgChange {
  @Field(() => Int, { description: '改动后的数据修订 · revision of the store after the change' })
  revision!: number;
  @Field(() => [OrgUnit], { description: '组织单位 · org units' }) units!: unknown[];
  @Field(() => [OrgEdge], { description: '隶属关系 · org edges' }) edges!: unknown[];
  @Field(() => [Union], { description: '基层工会 · unions' }) unions!: unknown[];
  @Field(() => [UnionCoverage], { description: '工会覆盖 · union coverage' }) coverage!: unknown[];
  @Field(() => [Body], { description: '组织机构 · bodies' }) bodies!: unknown[];
  @Field(() => [Employment], { description: '任职 · employments' }) employments!: unknown[];
  @Field(() => [Membership], { description: '会籍 · memberships' }) memberships!: unknown[];
  @Field(() => PreviewType, {
    nullable: true,
    description:
      '预演（dryRun）的结果：未写入任何内容，以上各表为空；否则为空 · the preview of a dry ' +
      'run, which writes nothing, so that the lists above are empty; else null',
  })
  preview!: PreviewType | null;
}

const CHANGED = {
  units: OrgUnit,
  edges: OrgEdge,
  unions: Union,
  coverage: UnionCoverage,
  bodies: Body,
  employments: Employment,
  memberships: Membership,
} as const;

/** The rows written at a revision, or the preview of a dry run (`written` is null). */
export async function shownOrgChange(
  context: RequestContext,
  written: number | null,
  preview: Preview | null,
): Promise<OrgChange> {
  const rows = await Promise.all(
    Object.entries(CHANGED).map(
      async ([name, type]) =>
        [
          name,
          written === null ? [] : await rowsOfRevision(context, registerOf(type), written),
        ] as const,
    ),
  );
  return {
    revision: written ?? context.revision,
    ...Object.fromEntries(rows),
    preview: preview && shownPreview(preview),
  } as unknown as OrgChange;
}
