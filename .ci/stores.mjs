import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Prints the test files that run on a store: `node .ci/stores.mjs embedded` those for the embedded
 * PostgreSQL 18, `server` those for the PostgreSQL 15 of TEST_DATABASE_URL. This is the whole rule:
 *
 * 1. A file that opens no store of the test cluster, directly or through others, or that brings an
 *    embedded store of its own, runs on the embedded one.
 * 2. A file whose subject is SQL or the store itself (ON_BOTH) runs on both: schema, migrations,
 *    grants; rules, invariants and writing of the intake; the golden SQL; facts by COPY and by
 *    revision; filters, rights, findings and the statements of lists.
 * 3. Of the rest, which only sits on a store, the API and the reports (ON_SERVER) run on the server,
 *    the others on the embedded one. The pages and the command line ask the same API there.
 *
 * So every file runs, and every kind of SQL on both. `npm test` runs all of them on one store.
 */
const CLUSTER = resolve('test/support/cluster.ts');
const OWN_STORE = /^test\/(?:dashboard|bin|intake\/kill|schema\/store\/embedded)[/.]/;
const ON_BOTH = [
  /^test\/schema\//,
  /^test\/golden\//,
  /^test\/intake\/(?:rules|invariants)\//,
  /^test\/intake\/(?:take-in|after-writing|round-trip)\./,
  /^test\/analytics\/arrow\/fact-batches\./,
  /^test\/server\/(?:filters|statements|left-people|column-rights|findings)\./,
];
const ON_SERVER = /^test\/(?:server|reports)\//;
const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

const reached = new Map();
/** Whether a file imports the module that opens stores of the test cluster, directly or through others. */
function reaches(file) {
  if (!reached.has(file)) {
    reached.set(file, file === CLUSTER);
    const imported = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(IMPORT)] : [];
    if (imported.some(([, path]) => reaches(resolve(dirname(file), path)))) reached.set(file, true);
  }
  return reached.get(file);
}

/** The stores that a test file runs on. */
function storesOf(path) {
  if (OWN_STORE.test(path) || !reaches(resolve(path))) return ['embedded'];
  if (ON_BOTH.some((pattern) => pattern.test(path))) return ['embedded', 'server'];
  return [ON_SERVER.test(path) ? 'server' : 'embedded'];
}

const [store] = process.argv.slice(2);
if (store !== 'embedded' && store !== 'server')
  throw new Error(`There is no store "${store ?? ''}"; name embedded or server.`);
for (const name of readdirSync('test', { recursive: true })) {
  const path = relative('.', resolve('test', name)).replaceAll('\\', '/');
  if (path.endsWith('.test.ts') && storesOf(path).includes(store)) console.log(path);
}
