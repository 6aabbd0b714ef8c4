import { arch, cpus, platform, totalmem } from 'node:os';

/** The machine that a figure was measured on, in one line: CPU model, cores, memory, system, Node. */
export function machine(): string {
  const cores = cpus(), model = cores[0]?.model.trim() ?? 'unknown CPU';
  return `${model}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, ${platform()} ${arch()}, Node ${process.versions.node}`;
}
