import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';

/** A certificate chain and its private key, both PEM. */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** How the service is reached over the network. */
export interface Network {
  /** the name or IP address to listen on */
  readonly host: string;
  /** null: plain HTTP */
  readonly tls: TlsFiles | null;
  /**
   * IP addresses and CIDR ranges of reverse proxies, whose X-Forwarded-For and X-Forwarded-Proto
   * state the address and the protocol of the client
   */
  readonly trustedProxies: readonly string[];
}

/** Plain HTTP for this machine alone. */
export const LOCAL_NETWORK: Network = Object.freeze({
  host: '127.0.0.1',
  tls: null,
  trustedProxies: [],
});

type Environment = Readonly<Record<string, string | undefined>>;

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const textOf = (env: Environment, name: string): string => env[name]?.trim() ?? '';

const badSetting = (name: string, value: string, expected: Bilingual): TongxinError =>
  new TongxinError('BAD_SETTING', { name, value: value.slice(0, 80), expected });

/**
 * The settings HOST, TRUST_PROXY (addresses and ranges, separated by commas), TLS_CERT and TLS_KEY
 * (PEM files). Throws BAD_SETTING, also for a key that does not belong to the certificate.
 */
export function networkIn(env: Environment): Network {
  return { host: hostIn(env), tls: tlsIn(env), trustedProxies: trustedProxiesIn(env) };
}

function hostIn(env: Environment): string {
  const host = textOf(env, 'HOST') || LOCAL_NETWORK.host;
  if (isIP(host) || HOST_NAME.test(host)) return host;
  throw badSetting('HOST', host, {
    zh: '应为 IP 地址或主机名，如 127.0.0.1、0.0.0.0',
    en: 'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0',
  });
}

/** Whether a text is an IP address or a CIDR range such as 10.0.0.0/8. */
function isRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (!family || rest.length > 0) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_OUT_OF_RANGE') return false;
    throw error;
  }
}

function trustedProxiesIn(env: Environment): readonly string[] {
  const ranges = textOf(env, 'TRUST_PROXY')
    .split(',')
    .map((range) => range.trim())
    .filter((range) => range !== '');
  const wrong = ranges.find((range) => !isRange(range));
  if (wrong === undefined) return ranges;
  throw badSetting('TRUST_PROXY', wrong, {
    zh: '应为反向代理的 IP 地址或网段，用逗号分开，如 127.0.0.1,10.0.0.0/8',
    en: 'IP addresses or ranges of reverse proxies, separated by commas: 127.0.0.1,10.0.0.0/8',
  });
}

function tlsIn(env: Environment): TlsFiles | null {
  const [certFile, keyFile] = [textOf(env, 'TLS_CERT'), textOf(env, 'TLS_KEY')];
  if (certFile === '' && keyFile === '') return null;
  if (certFile === '' || keyFile === '')
    throw badSetting(certFile === '' ? 'TLS_CERT' : 'TLS_KEY', '', {
      zh: 'TLS_CERT 与 TLS_KEY 应同时设置',
      en: 'both TLS_CERT and TLS_KEY, or neither',
    });
  const tls = { cert: pemFile('TLS_CERT', certFile), key: pemFile('TLS_KEY', keyFile) };
  try {
    createSecureContext(tls);
    return tls;
  } catch (error) {
    throw badSetting('TLS_CERT, TLS_KEY', `${certFile}, ${keyFile}`, {
      zh: `应为 PEM 格式的证书及与其对应的私钥（${(error as Error).message}）`,
      en: `a certificate and its private key as PEM (${(error as Error).message})`,
    });
  }
}

function pemFile(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw badSetting(name, path, {
      zh: `应为可读取的 PEM 文件（${code}）`,
      en: `a readable PEM file (${code})`,
    });
  }
}

/** Whether passwords and keys would travel unencrypted: other machines reach the service without TLS. */
export const isExposed = ({ host, tls, trustedProxies }: Network): boolean =>
  tls === null && trustedProxies.length === 0 && !/^(127\.|::1$|localhost$)/.test(host);
