import { Worker } from 'node:worker_threads';
import { TongxinError } from '../../base/errors/errors.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { receivedError, type JobMessage, type JobOrder } from './messages.ts';

/** The program of a worker. Sources are run by tests only, which build the program first: workers run what is built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/server/jobs/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** So many jobs are done at once; so many more wait, so many of them for one key. */
const MOST = { running: 2, waiting: 16, waitingOfKey: 4 } as const;

/** A worker without a job ends after so many milliseconds. */
const IDLE_MS = 30_000;

/** Who is told how far a job is, and what ends it before its time. */
export interface JobOptions {
  readonly tell?: ((progress: object) => void) | undefined;
  /** aborted: the job is given up, its transaction rolled back; where it waits still, it gives up its place */
  readonly signal?: AbortSignal | undefined;
  /** whose job it is; default nobody's, of which any number may wait */
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
  /** Stops watching it, and its time. */
  readonly release: () => void;
}

/** What a job is told whose service ends, or whose worker has died. */
const ended = (): TongxinError => new TongxinError('STORE_BUSY', {});

/** Ends a worker, whatever it still says. */
async function endWorker(worker: Worker): Promise<void> {
  worker.on('error', () => undefined);
  await worker.terminate();
}

/** Threads that do long work beside the one that serves. They are started when there is work, and kept for a while. */
export class Workers {
  readonly #url: () => Promise<string>;
  readonly #idle: Idle[] = [];
  readonly #busy = new Set<Worker>();
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #isClosed = false;

  /** @param url the address, at this moment, of the store that the jobs work on; they open connections of their own */
  constructor(url: () => Promise<string>) {
    this.#url = url;
  }

  /**
   * Does a job; what comes of it. Throws what the job throws, the reason of the signal,
   * TOO_MUCH_AT_ONCE where too many wait, or too many of the key, and STORE_BUSY once this is
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

  /** Waits for the turn of a job; has it when it resolves. */
  async #turn({ signal, key }: JobOptions): Promise<void> {
    signal?.throwIfAborted();
    this.#assertOpen();
    if (this.#running < MOST.running) {
      this.#running++;
      return;
    }
    const waiting = this.#waiting;
    const isTooMuch =
      waiting.length >= MOST.waiting ||
      (key !== undefined &&
        waiting.filter((waiting) => waiting.key === key).length >= MOST.waitingOfKey);
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

  /** Keeps a worker that has done its job, for a while; one that dies meanwhile is forgotten. */
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
    { tell, signal }: JobOptions,
  ): Promise<JobOutput<N>> {
    const state = { isWell: false };
    let listening: (() => void) | undefined;
    try {
      return await new Promise<JobOutput<N>>((resolve, reject) => {
        const hear = (message: JobMessage): void => {
          if (message.kind === 'progress') tell?.(message.progress);
          else {
            state.isWell = true;
            if (message.kind === 'done') resolve(message.output as JobOutput<N>);
            else reject(receivedError(message.error));
          }
        };
        const died = (): void => {
          reject(ended());
        };
        const given = (): void => {
          reject(signal!.reason as Error);
        };
        worker.on('message', hear).on('error', reject).on('exit', died);
        signal?.addEventListener('abort', given);
        listening = () => {
          worker.off('message', hear).off('error', reject).off('exit', died);
          signal?.removeEventListener('abort', given);
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

  /** Ends all workers; jobs that are under way or wait fail, and none is begun any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(ended());
    const idle = this.#idle.splice(0);
    for (const entry of idle) entry.release();
    await Promise.all([...idle.map(({ worker }) => worker), ...this.#busy].map(endWorker));
  }
}
