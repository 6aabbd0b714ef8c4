import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { codeLists } from '../../schema/code-lists/index.ts';
import type { RequestContext } from './context.ts';

/** A text in both languages. */
@ObjectType('Bilingual', {
  description: '中英文文本 · a text in both languages',
  simpleResolvers: true,
})
export class BilingualText {
  @Field(() => String, { description: '中文 · Chinese' }) zh!: string;
  @Field(() => String, { description: '英文 · English' }) en!: string;
}

/** A code with its names. */
@ObjectType('Code', { description: '一个代码 · a code', simpleResolvers: true })
export class CodeType {
  @Field(() => String, { description: '代码 · the code' }) code!: string;
  @Field(() => BilingualText, { description: '名称 · its name' }) title!: Bilingual;
}

/** A code list. */
@ObjectType('CodeList', { description: '代码表 · a code list', simpleResolvers: true })
export class CodeListType {
  @Field(() => String, { description: '类型名 · as this schema calls it' }) name!: string;
  @Field(() => BilingualText, { description: '名称 · its name' }) title!: Bilingual;
  @Field(() => String, { description: '代码的来源 · the source of the codes' }) source!: string;
  @Field(() => [CodeType], { description: '全部代码 · every code' }) codes!: CodeType[];
}

/** Code lists, and the revision of the answers. */
@Resolver()
export class CatalogueResolver {
  @Query(() => [CodeListType], { description: '全部代码表 · every code list' })
  codeLists(): CodeListType[] {
    return codeLists.map(({ name, title, source, codes }) => ({
      name,
      title,
      source,
      codes: Object.entries(codes).map(([code, title]) => ({ code, title })),
    }));
  }

  @Query(() => Int, {
    description:
      '数据修订：每次提交的改动加一 · revision of the data: rises with every committed change',
  })
  revision(@Ctx() { revision }: RequestContext): number {
    return revision;
  }
}
