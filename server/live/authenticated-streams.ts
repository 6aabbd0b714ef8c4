import { TongxinError } from '../../base/errors/errors.ts';

/** Interval at which the keys of open streams are checked. */
const CHECK_INTERVAL_MS = 2_000;

interface OpenStream {
  isAuthenticated(): Promise<boolean>;
  end(): void;
}

/** Streams that end when their keys are revoked. */
export interface AuthenticatedStreams {
  /**
   * Yields the values of `source` while `authenticate` resolves; it is called before each value and every
   * two seconds. The stream ends when it rejects with UNAUTHENTICATED. Other failures, such as a
   * lost store, do not end it, but no value is sent meanwhile.
   */
  follow<T>(
    source: AsyncIterableIterator<T>,
    authenticate: () => Promise<unknown>,
  ): AsyncGenerator<T>;
}

/** Watches streams with one timer, so that one statement authenticates all their keys. */
export function authenticatedStreams(): AuthenticatedStreams {
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;

  const checkAll = (): void => {
    for (const stream of open)
      void stream.isAuthenticated().then((isAuthenticated) => {
        if (!isAuthenticated) stream.end();
      });
  };
  const add = (stream: OpenStream): void => {
    open.add(stream);
    timer ??= setInterval(checkAll, CHECK_INTERVAL_MS).unref();
  };
  const remove = (stream: OpenStream): void => {
    open.delete(stream);
    if (open.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    async *follow(source, authenticate) {
      const stream: OpenStream = {
        isAuthenticated: () =>
          authenticate().then(
            () => true,
            (error: unknown) =>
              !(error instanceof TongxinError && error.code === 'UNAUTHENTICATED'),
          ),
        end: () => void source.return?.(),
      };
      add(stream);
      try {
        for await (const value of source) {
          if (!(await stream.isAuthenticated())) return;
          yield value;
        }
      } finally {
        remove(stream);
      }
    },
  };
}
