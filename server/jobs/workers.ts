import { Worker } from 'node:worker_threads';
import { TongxinError } from '../../base/errors/errors.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { receivedError, type JobMessage, type JobOrder } from './messages.ts';

/** The program of a worker. Sources are run by tests only, which build the program first: workers run what is built. */
const PROGRAM = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/server/jobs/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** So many jobs are done at once; so many more wait. */
const MOST = { running: 2, waiting: 16 } as const;

/** A worker without a job ends after so many milliseconds. */
const IDLE_MS = 30_000;

/** Who is told how far a job is, and what ends it before its time. */
export interface JobOptions {
  readonly tell?: ((progress: object) => void) | undefined;
  /** aborted: the job is given up, its transaction rolled back */
  readonly signal?: AbortSignal | undefined;
}

/** Threads that do long work beside the one that serves. They are started when there is work, and kept for a while. */
export class Workers {
  readonly #url: () => Promise<string>;
  readonly #idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = [];
  readonly #busy = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param url the address, at this moment, of the store that the jobs work on; they open connections of their own */
  constructor(url: () => Promise<string>) {
    this.#url = url;
  }

  /** Does a job; what comes of it. Throws what the job throws, the reason of the signal, and TOO_MUCH_AT_ONCE where too many wait. */
  async run<N extends JobName>(
    job: N,
    input: JobInput<N>,
    options: JobOptions = {},
  ): Promise<JobOutput<N>> {
    if (this.#running >= MOST.running) {
      if (this.#waiting.length >= MOST.waiting) throw new TongxinError('TOO_MUCH_AT_ONCE', {});
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else this.#running++;
    try {
      options.signal?.throwIfAborted();
      const url = await this.#url();
      return await this.#runOn(this.#take(), { job, input, url }, options);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #take(): Worker {
    const idle = this.#idle.pop();
    clearTimeout(idle?.timer);
    const worker = idle?.worker ?? new Worker(PROGRAM);
    this.#busy.add(worker);
    worker.ref();
    return worker;
  }

  /** Keeps a worker that has done its job, for a while. */
  #rest(worker: Worker): void {
    worker.unref();
    const timer = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((it) => it.worker === worker),
        1,
      );
      void worker.terminate();
    }, IDLE_MS);
    timer.unref();
    this.#idle.push({ worker, timer });
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
        const ended = (): void => {
          reject(new TongxinError('STORE_BUSY', {}));
        };
        const given = (): void => {
          reject(signal!.reason as Error);
        };
        worker.on('message', hear).on('error', reject).on('exit', ended);
        signal?.addEventListener('abort', given);
        listening = () => {
          worker.off('message', hear).off('error', reject).off('exit', ended);
          signal?.removeEventListener('abort', given);
        };
        worker.postMessage(order);
      });
    } finally {
      listening?.();
      this.#busy.delete(worker);
      if (state.isWell) this.#rest(worker);
      else {
        worker.on('error', () => undefined);
        await worker.terminate();
      }
    }
  }

  /** Ends all workers; jobs that are under way fail. */
  async close(): Promise<void> {
    const workers = [
      ...this.#idle.splice(0).map(({ worker, timer }) => {
        clearTimeout(timer);
        return worker;
      }),
      ...this.#busy,
    ];
    await Promise.all(workers.map((it) => it.terminate()));
  }
}
