import { Field, InputType, Int } from 'type-graphql';
import { Decimal } from '../../schema/scalars/decimal.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';

/** Conditions on a text; combined by AND. */
@InputType({ description: '文本条件，须同时满足 · conditions on a text, combined by AND' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: '等于 · equals' }) eq?: string | null;
  @Field(() => [String], { nullable: true, description: '为其中之一 · is one of' }) in?:
    string[] | null;
  @Field(() => String, { nullable: true, description: '包含，不分大小写 · contains, in any case' })
  contains?: string | null;
  @Field(() => String, { nullable: true, description: '以此开头 · starts with' }) startsWith?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: '是否为空 · whether it is empty' }) isNull?:
    boolean | null;
}

/** Conditions on a day; combined by AND. */
@InputType({
  description:
    '日期条件，须同时满足；区间含起日、不含止日 · conditions on a day; ranges are half-open: from included, before not',
})
export class DayFilter {
  @Field(() => LocalDate, { nullable: true, description: '等于 · equals' }) eq?: string | null;
  @Field(() => [LocalDate], { nullable: true, description: '为其中之一 · is one of' }) in?:
    string[] | null;
  @Field(() => LocalDate, { nullable: true, description: '不早于 · this day or later' }) from?:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: '早于 · before this day' }) before?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: '是否为空 · whether it is empty' }) isNull?:
    boolean | null;
}

/** Conditions on a whole number; combined by AND. */
@InputType({
  description:
    '整数条件，须同时满足；上下限均含 · conditions on a whole number; min and max are included',
})
export class CountFilter {
  @Field(() => Int, { nullable: true, description: '等于 · equals' }) eq?: number | null;
  @Field(() => [Int], { nullable: true, description: '为其中之一 · is one of' }) in?:
    number[] | null;
  @Field(() => Int, { nullable: true, description: '不小于 · at least' }) min?: number | null;
  @Field(() => Int, { nullable: true, description: '不大于 · at most' }) max?: number | null;
  @Field(() => Boolean, { nullable: true, description: '是否为空 · whether it is empty' }) isNull?:
    boolean | null;
}

/** Conditions on an amount; combined by AND. */
@InputType({
  description:
    '数额条件，须同时满足；上下限均含 · conditions on an exact decimal; min and max are included',
})
export class AmountFilter {
  @Field(() => Decimal, { nullable: true, description: '等于 · equals' }) eq?: string | null;
  @Field(() => [Decimal], { nullable: true, description: '为其中之一 · is one of' }) in?:
    string[] | null;
  @Field(() => Decimal, { nullable: true, description: '不小于 · at least' }) min?: string | null;
  @Field(() => Decimal, { nullable: true, description: '不大于 · at most' }) max?: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否为空 · whether it is empty' }) isNull?:
    boolean | null;
}

/** A condition on a flag. */
@InputType({ description: '是否条件 · a condition on a flag' })
export class FlagFilter {
  @Field(() => Boolean, { description: '等于 · equals' }) eq!: boolean;
}

/** A unit with everything below it, under the tree of a day. */
@InputType({
  description: '某单位及其全部下级 · a unit with everything below it, under the tree of a day',
})
export class SubtreeFilter {
  @Field(() => String, { description: '单位代码 · code of the unit' }) unit!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: '按哪一天的层级；默认今天 · the day of the tree; default today',
  })
  asOf?: string | null;
}
