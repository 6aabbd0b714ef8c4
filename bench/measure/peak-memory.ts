import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held at once since it began, in bytes. On Linux the kernel
 * counts what a process inherits from its maker into `maxRSS`, so the mark of its own memory is
 * read there.
 */
export function peakMemory(): number {
  const [, kib] =
    process.platform === 'linux'
      ? (/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [])
      : [];
  return (kib === undefined ? process.resourceUsage().maxRSS : Number(kib)) * 1024;
}
