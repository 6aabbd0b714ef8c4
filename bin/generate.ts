import { writeFile } from 'node:fs/promises';
import { INDICATORS } from '../analytics/indicators/index.ts';
import { indicatorCodesModule } from '../schema/policy/indicator-codes-module.ts';
import { dataDictionary } from '../schema/register/data-dictionary.ts';
import { printedSchema } from '../server/graphql/schema.ts';

await writeFile('schema.graphql', printedSchema());
await writeFile('docs/data-dictionary.md', dataDictionary());
await writeFile(
  'schema/policy/indicator-codes.ts',
  indicatorCodesModule(INDICATORS.map(({ code }) => code)),
);
