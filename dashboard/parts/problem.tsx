import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { useSpeech } from '../app/language.tsx';

/** A question that was refused, in the words of the service. */
export function Problem({ error }: { readonly error: CombinedError }): React.JSX.Element {
  const { say } = useSpeech(), texts = error.graphQLErrors.map(({ message }) => message);
  return <Alert type="error" showIcon title={texts.length > 0 ? [...new Set(texts)].join(' ') : say({ zh: '无法连接服务，请稍后重试。', en: 'The service cannot be reached; try again in a moment.' })} />;
}
