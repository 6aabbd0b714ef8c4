import { App, Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useKey } from '../app/key-context.tsx';
import { useLanguage } from '../app/language.tsx';
import { headersOf } from '../client/client.ts';
import { download } from '../client/download.ts';

/** How long the reason is shown why a file could not be made. */
const SECONDS_SHOWN = 12;

/** Fetches a file when it is pressed. */
export function DownloadButton({
  address,
  label,
  body,
}: {
  readonly address: string;
  readonly label: string;
  readonly body?: object;
}): React.JSX.Element {
  const { key } = useKey();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [isUnderWay, setIsUnderWay] = useState(false);
  const fetchIt = async (): Promise<void> => {
    setIsUnderWay(true);
    await download(address, headersOf(key, language), body).catch((error: unknown) => {
      void message.error((error as Error).message, SECONDS_SHOWN);
    });
    setIsUnderWay(false);
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={isUnderWay}
      onClick={() => void fetchIt()}
    >
      {label}
    </Button>
  );
}
