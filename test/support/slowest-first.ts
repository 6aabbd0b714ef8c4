import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** A file of tests, as Jest gives it to a sequencer. */
interface TestFile {
  readonly path: string;
}

/**
 * The files that take longest, about the longest first; .ci/run shows at its end which they are.
 * The list may be out of date: it only saves time.
 */
const SLOWEST: readonly string[] = [
  'dashboard/demo-city',
  'analytics/corrections',
  'bin/data',
  'server/snapshots',
  'reports/snapshots',
  'bin/snapshot',
  'bin/policy',
  'bin/service',
  'dashboard/data',
  'seeds/demo-city',
  'server/scope',
  'intake/damage',
  'server/registers',
  'reports/package',
  'server/budget',
  'intake/round-trip',
  'analytics/engine',
  'intake/kill',
  'bin/verify',
  'analytics/follow',
  'server/rights-by-day',
  'server/store-returns',
  'server/slow-clients',
  'bin/schedule',
  'schema/store/embedded/server',
  'bin/metrics',
  'dashboard/telling',
  'bin/usage',
  'intake/keep-going',
  'analytics/questions/questions',
  'intake/take-in',
  'server/district-import',
  'intake/read/workbook',
  'server/http',
  'server/authentication',
  'golden/golden-sql',
];

const rank = ({ path }: TestFile): number => {
  const place = SLOWEST.indexOf(
    relative('test', path).replaceAll(sep, '/').replace('.test.ts', ''),
  );
  return place < 0 ? SLOWEST.length : place;
};

/** Starts what takes longest first, the rest by size, so that no worker ends long before the others. */
export default class SlowestFirst {
  sort(tests: readonly TestFile[]): TestFile[] {
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || sizes.get(b.path)! - sizes.get(a.path)!);
  }

  /** nothing is kept from one run to the next */
  cacheResults(): void {
    return;
  }

  /** what Jest asks for with --onlyFailures, of which nothing is kept */
  allFailedTests(tests: readonly TestFile[]): readonly TestFile[] {
    return tests;
  }
}
