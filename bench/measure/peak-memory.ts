import { readFileSync } from 'node:fs';

/**
 * Peak memory of this process in bytes. On Linux `maxRSS` includes memory inherited from the
 * parent, so the process's own mark is read instead.
 */
export function peakMemory(): number {
  const [, kib] =
    process.platform === 'linux'
      ? (/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [])
      : [];
  return (kib === undefined ? process.resourceUsage().maxRSS : Number(kib)) * 1024;
}
