import autocannon from 'autocannon';

/** Seconds of warm-up, which are not counted: the code of this process is still being compiled. */
const WARMING = 1;

/** The requests to send: `body` again and again, for `seconds` after the warm-up. */
export interface LoadWork {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The result: times in milliseconds. `answered` includes the warm-up; `failed` counts answers other
 * than 200.
 */
export interface Loaded {
  readonly answered: number;
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

const { url, connections, seconds, headers, body } = JSON.parse(process.argv[2]!) as LoadWork;
const times: number[] = [];
const begin = performance.now() + WARMING * 1000;
let last = begin;
let answered = 0;
const run = autocannon({
  url,
  connections,
  duration: seconds + WARMING,
  method: 'POST',
  headers,
  body,
});
run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => {
  const now = performance.now();
  answered++;
  if (now < begin) return;
  times.push(ms);
  last = now;
});
const { errors, non2xx } = await run;
if (times.length === 0)
  throw new Error(`${url} answered nothing in ${seconds} s after ${WARMING} s of warming`);
const sorted = Float64Array.from(times).sort();
const at = (part: number): number => sorted[Math.floor(sorted.length * part)]!;
process.send!({
  answered,
  requests: times.length,
  seconds: (last - begin) / 1000,
  p50: at(0.5),
  p99: at(0.99),
  failed: errors + non2xx,
} satisfies Loaded);
process.disconnect();
