import { Alert } from 'antd';

/** The reason why a form was refused; nothing while there is none. */
export const Refusal = ({ text }: { readonly text: string | null }): React.JSX.Element | null =>
  text === null ? null : (
    <Alert type="error" showIcon title={text} style={{ marginBottom: 16 }} role="alert" />
  );
