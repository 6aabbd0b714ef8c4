import { writeFile } from 'node:fs/promises';
import { dataDictionary } from '../schema/register/data-dictionary.ts';
import { printedSchema } from '../server/graphql/schema.ts';

await writeFile('schema.graphql', printedSchema());
await writeFile('docs/data-dictionary.md', dataDictionary());
