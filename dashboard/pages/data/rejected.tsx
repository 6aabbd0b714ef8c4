import { Alert, Button, Flex } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useLanguage } from '../../app/language.tsx';
import { handOver } from '../../client/download.ts';
import type { RejectedFile } from '../../client/send-package.ts';
import { useRegisterTitles } from '../../parts/register-titles.ts';

/** The rejected rows as files, to be corrected and imported again. The service keeps no copy. */
export function Rejected({
  files,
}: {
  readonly files: readonly RejectedFile[];
}): React.JSX.Element | null {
  const { t } = useLanguage();
  const { tableTitle } = useRegisterTitles();
  if (files.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t({
        zh: '有错的行没有写入。请下载，改正后再导入；离开本页后不再提供。',
        en:
          'The faulty rows were not written. Download them, correct them and import them again; ' +
          'they are gone once you leave this page.',
      })}
      description={
        <Flex gap={8} wrap>
          {files.map(({ file, parts }) => (
            <Button
              key={file}
              size="small"
              icon={<DownloadOutlined />}
              onClick={() => {
                handOver(new Blob([...parts], { type: 'text/csv;charset=utf-8' }), file);
              }}
            >
              {tableTitle(file.replace(/\.csv$/, ''))}
            </Button>
          ))}
        </Flex>
      }
    />
  );
}
