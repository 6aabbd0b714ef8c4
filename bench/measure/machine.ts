import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/**
 * The machine in one line: CPU model, cores, memory, system, Node, and the load of the last minute.
 */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown CPU';
  return (
    `${model}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, ` +
    `${platform()} ${arch()}, Node ${process.versions.node}; load before ` +
    loadavg()[0]!.toFixed(1)
  );
}
