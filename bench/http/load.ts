import autocannon from 'autocannon';

/** Which requests to send; `body` again and again. */
export interface LoadWork { readonly url: string; readonly connections: number; readonly seconds: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** How it went: times in milliseconds. `failed` are those that were not answered with 200. */
export interface Loaded { readonly requests: number; readonly seconds: number; readonly p50: number; readonly p99: number; readonly failed: number }

const { url, connections, seconds, headers, body } = JSON.parse(process.argv[2]!) as LoadWork;
const times: number[] = [], begin = performance.now();
let last = begin;
const run = autocannon({ url, connections, duration: seconds, method: 'POST', headers, body });
run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => {
  times.push(ms);
  last = performance.now();
});
const { errors, non2xx } = await run;
const sorted = Float64Array.from(times).sort(), at = (part: number): number => sorted[Math.floor(sorted.length * part)]!;
process.send!({ requests: times.length, seconds: (last - begin) / 1000, p50: at(0.5), p99: at(0.99), failed: errors + non2xx } satisfies Loaded);
process.disconnect();
