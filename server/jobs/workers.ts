import { Worker } from 'node:worker_threads';
import { TongxinError } from '../../base/errors/errors.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { receivedError, type JobMessage, type JobOrder } from './messages.ts';

/**
 * The program of a worker. Only tests run from sources; they build the program first, and workers
 * run what was built.
 */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/server/jobs/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** Maximum number of jobs that run at once, that wait, and that wait for one key. */
const MAX_JOBS = { running: 2, waiting: 16, waitingOfKey: 4 } as const;

/** An idle worker ends after this time. */
const IDLE_MS = 30_000;

/** Options of a job. */
export interface JobOptions {
  readonly onProgress?: ((progress: object) => void) | undefined;
  /** aborts the job: its transaction is rolled back; a waiting job leaves the queue */
  readonly signal?: AbortSignal | undefined;
  /** the key that the job is for; jobs without one are not limited in number */
  readonly key?: string | undefined;
}

/** A job that waits for its turn. */
interface Waiting {
  readonly key: string | undefined;
  readonly go: () => void;
  readonly refuse: (reason: Error) => void;
}

/** A worker without a job. */
interface Idle {
  readonly worker: Worker;
  /** Stops its timer and its listeners. */
  readonly release: () => void;
}

/** The error of a job whose service closes, or whose worker has died. */
const ended = (): TongxinError => new TongxinError('STORE_BUSY', {});

/** Terminates a worker, and ignores anything that it still sends. */
async function endWorker(worker: Worker): Promise<void> {
  worker.on('error', () => undefined);
  await worker.terminate();
}

/** Worker threads for long work. They start on demand and end when idle. */
export class Workers {
  readonly #url: () => Promise<string>;
  readonly #idle: Idle[] = [];
  readonly #busy = new Set<Worker>();
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #isClosed = false;

  /** @param url gives the current address of the store; workers open their own connections */
  constructor(url: () => Promise<string>) {
    this.#url = url;
  }

  /**
   * Runs a job and returns its output. Throws what the job throws, the reason of the signal,
   * TOO_MUCH_AT_ONCE when the queue is full (in all, or for the key), and STORE_BUSY once this is
   * closed.
   */
  async run<N extends JobName>(
    job: N,
    input: JobInput<N>,
    options: JobOptions = {},
  ): Promise<JobOutput<N>> {
    await this.#turn(options);
    try {
      const url = await this.#url();
      options.signal?.throwIfAborted();
      this.#assertOpen();
      return await this.#runOn(this.#take(), { job, input, url }, options);
    } finally {
      const next = this.#waiting.shift();
      if (next) next.go();
      else this.#running--;
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw ended();
  }

  /** Resolves when the job may start. */
  async #turn({ signal, key }: JobOptions): Promise<void> {
    signal?.throwIfAborted();
    this.#assertOpen();
    if (this.#running < MAX_JOBS.running) {
      this.#running++;
      return;
    }
    const waiting = this.#waiting;
    const isTooMuch =
      waiting.length >= MAX_JOBS.waiting ||
      (key !== undefined &&
        waiting.filter((waiting) => waiting.key === key).length >= MAX_JOBS.waitingOfKey);
    if (isTooMuch) throw new TongxinError('TOO_MUCH_AT_ONCE', {});
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(signal!.reason as Error);
      };
      const place: Waiting = {
        key,
        go: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
        refuse: (reason) => {
          signal?.removeEventListener('abort', leave);
          reject(reason);
        },
      };
      signal?.addEventListener('abort', leave);
      waiting.push(place);
    });
  }

  #take(): Worker {
    const idle = this.#idle.pop();
    idle?.release();
    const worker = idle?.worker ?? new Worker(PROGRAM);
    this.#busy.add(worker);
    worker.ref();
    return worker;
  }

  /** Keeps a worker that has finished its job for a while; one that dies meanwhile is dropped. */
  #rest(worker: Worker): void {
    worker.unref();
    const drop = (): void => {
      const at = this.#idle.findIndex((idle) => idle.worker === worker);
      if (at < 0) return;
      const [idle] = this.#idle.splice(at, 1);
      idle!.release();
      endWorker(worker).catch(() => undefined);
    };
    const timer = setTimeout(drop, IDLE_MS);
    timer.unref();
    worker.on('error', drop).on('exit', drop);
    const release = (): void => {
      clearTimeout(timer);
      worker.off('error', drop).off('exit', drop);
    };
    this.#idle.push({ worker, release });
  }

  async #runOn<N extends JobName>(
    worker: Worker,
    order: JobOrder,
    { onProgress, signal }: JobOptions,
  ): Promise<JobOutput<N>> {
    const state = { isWell: false };
    let listening: (() => void) | undefined;
    try {
      return await new Promise<JobOutput<N>>((resolve, reject) => {
        const hear = (message: JobMessage): void => {
          if (message.kind === 'progress') onProgress?.(message.progress);
          else {
            state.isWell = true;
            if (message.kind === 'done') resolve(message.output as JobOutput<N>);
            else reject(receivedError(message.error));
          }
        };
        const died = (): void => {
          reject(ended());
        };
        const onMessage = (): void => {
          reject(signal!.reason as Error);
        };
        worker.on('message', hear).on('error', reject).on('exit', died);
        signal?.addEventListener('abort', onMessage);
        listening = () => {
          worker.off('message', hear).off('error', reject).off('exit', died);
          signal?.removeEventListener('abort', onMessage);
        };
        worker.postMessage(order);
      });
    } finally {
      listening?.();
      this.#busy.delete(worker);
      if (state.isWell && !this.#isClosed) this.#rest(worker);
      else await endWorker(worker);
    }
  }

  /** Terminates all workers; running and waiting jobs fail, and no new one starts. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(ended());
    const idle = this.#idle.splice(0);
    for (const entry of idle) entry.release();
    await Promise.all([...idle.map(({ worker }) => worker), ...this.#busy].map(endWorker));
  }
}
