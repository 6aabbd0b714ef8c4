import { parentPort } from 'node:worker_threads';
import { invariant } from '../../base/invariant.ts';
import { openOrm } from '../../schema/store/orm.ts';
import { JOBS } from './jobs.ts';
import { sentError, type JobMessage, type JobOrder } from './messages.ts';

/** Shortest time between two messages of progress. */
const PROGRESS_INTERVAL_MS = 50;

const port = parentPort;
invariant(port, 'worker-without-parent');

const say = (message: JobMessage): void => {
  port.postMessage(message);
};

async function run({ job, input, url }: JobOrder): Promise<unknown> {
  const orm = await openOrm(url, 3);
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  let last = 0;
  try {
    return await JOBS[job]({ orm, pool }, input as never, (progress) => {
      if (Date.now() - last < PROGRESS_INTERVAL_MS) return;
      last = Date.now();
      say({ kind: 'progress', progress });
    });
  } finally {
    await orm.close(true);
    if (!pool.ended) await pool.end();
  }
}

port.on('message', (order: JobOrder) => {
  run(order).then(
    (output) => {
      say({ kind: 'done', output });
    },
    (error: unknown) => {
      say({ kind: 'failed', error: sentError(error) });
    },
  );
});
