import { isAbsolute, join, posix } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';

/**
 * The targets to which schedules may send: folders below one folder, and hosts that the
 * administrator has listed.
 */
export interface Outlets {
  /** absolute */
  readonly folder: string;
  /** `reports.example.cn` or `10.0.0.8:8080`; empty by default */
  readonly hosts: readonly string[];
}

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_SCHEDULE', { reason: { zh, en } });

/** The absolute folder of a schedule. Throws INVALID_SCHEDULE if it is not below the outlet. */
export function folderIn({ folder }: Outlets, name: string): string {
  const inner = posix.normalize(name.trim() === '' ? '.' : name.trim());
  if (isAbsolute(inner) || inner.split('/').includes('..') || /[\0\\:*?"<>|]/.test(inner))
    throw refused(
      `文件夹“${name.slice(0, 80)}”应为报告文件夹（REPORTS_DIR）下的相对路径`,
      `the folder "${name.slice(0, 80)}" should be a relative path below the folder for reports (REPORTS_DIR)`,
    );
  return join(folder, inner);
}

/**
 * The address of a webhook. Throws INVALID_SCHEDULE unless it is an http or https address of a
 * listed host.
 */
export function webhookIn({ hosts }: Outlets, address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw refused(
      `“${address.slice(0, 80)}”应为 http 或 https 地址，不含用户名`,
      `"${address.slice(0, 80)}" should be an http or https address without a user name`,
    );
  if (hosts.includes(url.host)) return url;
  throw refused(
    `管理员没有允许向 ${url.host} 发送；允许的主机（WEBHOOK_HOSTS）：${hosts.join('、') || '无'}`,
    `the administrator has not allowed sending to ${url.host}; allowed (WEBHOOK_HOSTS): ${hosts.join(', ') || 'none'}`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The outlets configured by `REPORTS_DIR` (default `reports` in the data folder) and
 * `WEBHOOK_HOSTS` (separated by commas). Throws BAD_SETTING.
 */
export function outletsOf(
  env: Environment,
  dataDir: string,
  resolve: (path: string) => string,
): Outlets {
  const hosts = (env.WEBHOOK_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);
  for (const host of hosts) {
    if (URL.parse(`http://${host}`)?.host !== host)
      throw new TongxinError('BAD_SETTING', {
        name: 'WEBHOOK_HOSTS',
        value: host,
        expected: {
          zh: '应为以逗号分开的主机名，可带端口',
          en: 'hosts separated by commas, each perhaps with a port',
        },
      });
  }
  return { folder: resolve(env.REPORTS_DIR?.trim() || join(dataDir, 'reports')), hosts };
}
