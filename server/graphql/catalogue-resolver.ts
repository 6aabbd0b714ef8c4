import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { codeLists } from '../../schema/code-lists/index.ts';
import type { RequestContext } from './context.ts';

/** A text in both languages. */
@ObjectType('Bilingual', { description: '中英文文本 · a text in both languages', simpleResolvers: true })
export class BilingualText {
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

/** A code with its names. */
@ObjectType('Code', { description: '一个代码 · a code', simpleResolvers: true })
export class CodeType {
  @Field(() => String) code!: string;
  @Field(() => BilingualText) title!: Bilingual;
}

/** A code list. */
@ObjectType('CodeList', { description: '代码表 · a code list', simpleResolvers: true })
export class CodeListType {
  @Field(() => String) name!: string;
  @Field(() => BilingualText) title!: Bilingual;
  @Field(() => String) source!: string;
  @Field(() => [CodeType]) codes!: CodeType[];
}

/** What the platform knows of itself: code lists, and the revision that answers speak of. */
@Resolver()
export class CatalogueResolver {
  @Query(() => [CodeListType], { description: '全部代码表 · every code list' })
  codeLists(): CodeListType[] {
    return codeLists.map(({ name, title, source, codes }) => ({ name, title, source, codes: Object.entries(codes).map(([code, it]) => ({ code, title: it })) }));
  }

  @Query(() => Int, { description: '数据修订：每次提交的改动加一 · revision of the data: rises with every committed change' })
  revision(@Ctx() { revision }: RequestContext): number {
    return revision;
  }
}
