import { setTimeout } from 'node:timers/promises';

/**
 * Requests an address again and again, one request at a time; on demand reports the times in
 * milliseconds since the last report.
 */
const { url, key, body, pauseMs } = JSON.parse(process.argv[2]!) as {
  readonly url: string;
  readonly key: string | null;
  readonly body: string | null;
  readonly pauseMs: number;
};
let times: number[] = [];
let statuses: number[] = [];
process.on('message', () => {
  process.send!({ times, statuses });
  times = [];
  statuses = [];
});
process.once('disconnect', () => process.exit());
for (;;) {
  const began = performance.now();
  const response = await fetch(
    url,
    body === null
      ? {}
      : {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key ?? ''}` },
        },
  ).catch(() => null);
  await response?.arrayBuffer().catch(() => undefined);
  times.push(performance.now() - began);
  statuses.push(response?.status ?? 0);
  await setTimeout(pauseMs);
}
