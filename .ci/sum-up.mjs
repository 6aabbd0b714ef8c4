import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Sums the reports of Jest up that the arguments name, and shows the slowest files; fails where a test was skipped. */
const SHOWN = 10;
const results = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (name) => results.reduce((total, result) => total + result[name], 0);

const files = new Map();
for (const [run, { testResults }] of results.entries())
  for (const { name, startTime, endTime } of testResults) {
    const seconds = files.get(name) ?? results.map(() => 0);
    seconds[run] = (endTime - startTime) / 1000;
    files.set(name, seconds);
  }
const total = (seconds) => seconds.reduce((a, b) => a + b, 0);
console.log('the slowest files, in seconds of each run:');
for (const [name, seconds] of [...files]
  .sort(([, a], [, b]) => total(b) - total(a))
  .slice(0, SHOWN))
  console.log(
    `${seconds.map((it) => it.toFixed(1).padStart(7)).join('')}  ${relative(process.cwd(), name)}`,
  );

console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
if (sum('numPendingTests') > 0) {
  console.error('tests were skipped');
  process.exit(1);
}
