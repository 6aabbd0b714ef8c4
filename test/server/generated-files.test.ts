import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorCodesModule } from '../../schema/policy/indicator-codes-module.ts';
import { dataDictionary } from '../../schema/register/data-dictionary.ts';
import { makeSchema, printedSchema } from '../../server/graphql/schema.ts';

const UP_TO_DATE = 'is up to date; else run: npm run generate';

describe('a generated file', () => {
  it.each([
    ['schema.graphql', printedSchema],
    ['docs/data-dictionary.md', dataDictionary],
    [
      'schema/policy/indicator-codes.ts',
      () => indicatorCodesModule(INDICATORS.map(({ code }) => code)),
    ],
  ] as const)('%s is what the declarations say', (file, make) => {
    const state = readFileSync(file, 'utf8') === make() ? UP_TO_DATE : 'is out of date';
    expect(`${file} ${state}`).toBe(`${file} ${UP_TO_DATE}`);
  });
});

describe('the schema', () => {
  const schema = makeSchema();
  const types = Object.values(schema.getTypeMap()).filter((it) => !it.name.startsWith('__'));
  const fieldsOf = (
    type: GraphQLNamedType,
  ): { readonly name: string; readonly description?: string | null | undefined }[] => {
    if (isEnumType(type))
      return (type.getValues() as readonly { name: string; description?: string | null }[]).map(
        ({ name, description }) => ({ name, description }),
      );
    return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(
          type.getFields() as Readonly<
            Record<string, { name: string; description?: string | null }>
          >,
        )
      : [];
  };

  it('describes every type and every field, in both languages', () => {
    const mute = types
      .filter(({ name }) => !['Query', 'Mutation', 'Subscription'].includes(name))
      .filter(({ description }) => !description)
      .map(({ name }) => name);
    const muteFields = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(mute).toEqual([]);
    expect(muteFields).toEqual([]);
    const oneLanguage = types
      .filter(({ name }) => !/^(String|Int|Float|Boolean|ID)$/.test(name))
      .flatMap((type) =>
        fieldsOf(type)
          .filter(
            ({ description }) =>
              description && !(/\p{Script=Han}/u.test(description) && / · /.test(description)),
          )
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(oneLanguage).toEqual([]);
  });

  it('shows no internal id', () => {
    const shown = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ name }) => /^id$|Id$/.test(name))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(
      shown.filter(
        (it) =>
          ![
            'Indicator.id',
            'Dimension.id',
            'Rule.id',
            'Problem.id',
            'ScoreBlock.id',
            'ScoreItem.id',
            'ScoreVeto.id',
            'Session.id',
          ].includes(it),
      ),
    ).toEqual([]);
  });
});
