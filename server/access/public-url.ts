import { TongxinError } from '../../base/errors/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address at which people reach the service, without a slash at its end: the setting
 * `PUBLIC_URL`, by default this machine with `PORT`. Throws BAD_SETTING.
 */
export function publicUrlIn(env: Environment): string {
  const text = env.PUBLIC_URL?.trim() ?? '';
  if (text === '') return `http://127.0.0.1:${env.PORT?.trim() || '4000'}`;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new TongxinError('BAD_SETTING', {
      name: 'PUBLIC_URL',
      value: text.slice(0, 80),
      expected: 'https://tongxin.example.cn',
    });
  return url.origin;
}
