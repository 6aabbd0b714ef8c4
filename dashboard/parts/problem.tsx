import { Alert, Button } from 'antd';
import type { CombinedError } from 'urql';
import { useLanguage } from '../app/language.tsx';

/** Refusals that are not failures. */
const ORDINARY: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'INDICATOR_NOT_FIT',
  'WITHHELD',
  'NO_SNAPSHOT',
]);

const UNREACHED = {
  zh: '无法连接服务，请稍后重试。',
  en: 'The service cannot be reached; try again in a moment.',
} as const;

/** The reason why a request failed: the message of the service, or that it could not be reached. */
export const wordsOf = (error: unknown): { readonly zh: string; readonly en: string } =>
  error instanceof TypeError
    ? UNREACHED
    : { zh: (error as Error).message, en: (error as Error).message };

/**
 * A failed query, with the message of the service; one that did not reach it can be run `again`.
 */
export function Problem({
  error,
  again,
}: {
  readonly error: CombinedError;
  readonly again?: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const texts = error.graphQLErrors.map(({ message }) => message);
  return (
    <Alert
      type={
        error.graphQLErrors.length > 0 &&
        error.graphQLErrors.every(({ extensions }) => ORDINARY.has(String(extensions.code)))
          ? 'info'
          : 'error'
      }
      showIcon
      title={texts.length > 0 ? [...new Set(texts)].join(' ') : t(UNREACHED)}
      action={
        again && texts.length === 0 ? (
          <Button size="small" onClick={again}>
            {t({ zh: '重试', en: 'Try again' })}
          </Button>
        ) : undefined
      }
    />
  );
}
