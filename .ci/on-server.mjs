import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Prints the test files that use the PostgreSQL of TEST_DATABASE_URL: those that import, directly or
 * through others, the module that opens stores on it. The others would give the same result again.
 */
const CLUSTER = resolve('test/support/cluster.ts');
const ELSEWHERE = /^test\/(?:dashboard|bin|intake\/kill|schema\/store\/embedded)[/.]/;
const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

const reached = new Map();
function reaches(file) {
  if (!reached.has(file)) {
    reached.set(file, file === CLUSTER);
    const imported = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(IMPORT)] : [];
    if (imported.some(([, path]) => reaches(resolve(dirname(file), path)))) reached.set(file, true);
  }
  return reached.get(file);
}

for (const name of readdirSync('test', { recursive: true })) {
  const path = relative('.', resolve('test', name)).replaceAll('\\', '/');
  if (path.endsWith('.test.ts') && !ELSEWHERE.test(path) && reaches(resolve(path)))
    console.log(path);
}
