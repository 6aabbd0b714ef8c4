import type { WriteStream } from 'node:tty';
import { SingleBar, Presets } from 'cli-progress';
import type { Bilingual, Language } from '../../base/language.ts';
import { displayWidth } from './text-table.ts';

/** Shows the progress of a command. */
export interface Progress {
  /** `done` of `total` of a phase, at `what`. Throws if the command was interrupted. */
  show(phase: Bilingual, what: string, done: number, total: number): void;
  /** removes the bar; the next `show` shows it again */
  end(): void;
}

const LINE_INTERVAL_MS = 1_000;

/**
 * A progress bar if `stream` is a terminal; otherwise a line at the start of a phase and then at
 * most one a second.
 */
export function createProgress(
  stream: WriteStream,
  language: Language,
  signal: AbortSignal,
): Progress {
  const display = stream.isTTY ? bar(stream) : lines(stream);
  return {
    show(phase, what, done, total) {
      signal.throwIfAborted();
      display.show(phase[language], what, done, total);
    },
    end: () => display.end(),
  };
}

interface Display {
  show(phase: string, what: string, done: number, total: number): void;
  end(): void;
}

function bar(stream: NodeJS.WritableStream): Display {
  let running: SingleBar | null = null;
  return {
    show(phase, what, done, total) {
      const place = { phase, what: what + ' '.repeat(Math.max(0, 18 - displayWidth(what))) };
      if (!running) {
        running = new SingleBar(
          {
            stream,
            format: '{phase} {bar} {percentage}% {what}',
            barsize: 30,
            clearOnComplete: true,
            hideCursor: null,
            gracefulExit: false,
          },
          Presets.shades_grey,
        );
        running.start(total, done, place);
      }
      running.setTotal(total);
      running.update(done, place);
    },
    end() {
      running?.stop();
      running = null;
    },
  };
}

function lines(stream: NodeJS.WritableStream): Display {
  let last = '';
  let lastAt = 0;
  return {
    show(phase, what, done, total) {
      const now = performance.now();
      if (phase === last && now - lastAt < LINE_INTERVAL_MS) return;
      last = phase;
      lastAt = now;
      stream.write(
        `${[phase, `${total > 0 ? Math.floor((done / total) * 100) : 100}%`, what].join(' ').trimEnd()}\n`,
      );
    },
    end: () => undefined,
  };
}
