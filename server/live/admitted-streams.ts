import { TongxinError } from '../../base/errors/errors.ts';

/** How often the door is asked whether the keys of open streams are still good. */
const ASK_EVERY_MS = 2_000;

interface OpenStream {
  isAdmitted(): Promise<boolean>;
  end(): void;
}

/** Streams that go on only while their keys are good. */
export interface AdmittedStreams {
  /**
   * The values of `source` while `admit` resolves: it is asked before each value is handed on, and
   * every two seconds besides. Once it rejects with UNAUTHENTICATED the stream ends. Any other
   * failure, such as a lost store, ends nothing: no value comes then either.
   */
  follow<T>(source: AsyncIterableIterator<T>, admit: () => Promise<unknown>): AsyncGenerator<T>;
}

/** Watches over streams with one timer for all, so that the door answers for all their keys in one statement. */
export function admittedStreams(): AdmittedStreams {
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;

  const askForAll = (): void => {
    for (const stream of open)
      void stream.isAdmitted().then((isAdmitted) => {
        if (!isAdmitted) stream.end();
      });
  };
  const add = (stream: OpenStream): void => {
    open.add(stream);
    timer ??= setInterval(askForAll, ASK_EVERY_MS).unref();
  };
  const remove = (stream: OpenStream): void => {
    open.delete(stream);
    if (open.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    async *follow(source, admit) {
      const stream: OpenStream = {
        isAdmitted: () =>
          admit().then(
            () => true,
            (error: unknown) =>
              !(error instanceof TongxinError && error.code === 'UNAUTHENTICATED'),
          ),
        end: () => void source.return?.(),
      };
      add(stream);
      try {
        for await (const value of source) {
          if (!(await stream.isAdmitted())) return;
          yield value;
        }
      } finally {
        remove(stream);
      }
    },
  };
}
