import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, List, Modal, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useKey } from '../../app/key-context.tsx';
import { useLanguage } from '../../app/language.tsx';
import { headersOf } from '../../client/client.ts';
import { sendScoreSheet, type SheetAnswer } from '../../client/send-score-sheet.ts';
import type { ScoreSheetFragment } from '../../operations/generated.ts';
import { scoreText, SCORERS } from './words.ts';

/** A file that was checked, and what the service says of it. */
interface Checked {
  readonly file: File;
  readonly answer: SheetAnswer;
}

const failure = (error: unknown): SheetAnswer => ({
  message: (error as Error).message,
  faults: [],
});

/** Uploads a filled score sheet: it is checked first, and written when the changes are confirmed. */
export function UploadSheet({
  sheet,
  onWritten,
}: {
  readonly sheet: ScoreSheetFragment;
  readonly onWritten: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { key } = useKey();
  const { language } = useLanguage();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (file: File, dryRun: boolean): Promise<SheetAnswer> => {
    setIsBusy(true);
    const answer = await sendScoreSheet(file, dryRun, headersOf(key, language)).catch(failure);
    setIsBusy(false);
    return answer;
  };
  const write = async (file: File): Promise<void> => {
    const answer = await send(file, false);
    if ('faults' in answer) setChecked({ file, answer });
    else {
      setChecked(null);
      onWritten();
    }
  };
  const answer = checked?.answer;
  const isGood = answer !== undefined && !('faults' in answer) && answer.scores.length > 0;
  return (
    <>
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file, true).then((said) => {
            setChecked({ file, answer: said });
          });
          return false;
        }}
      >
        <Button size="small" icon={<UploadOutlined />} loading={isBusy}>
          {t({ zh: '上传填好的表', en: 'Upload a filled sheet' })}
        </Button>
      </Upload>
      {checked && (
        <Modal
          open
          title={checked.file.name}
          okText={t({ zh: '写入评分', en: 'Write the scores' })}
          cancelText={t({ zh: '关闭', en: 'Close' })}
          okButtonProps={{ disabled: !isGood, loading: isBusy }}
          onOk={() => void write(checked.file)}
          onCancel={() => {
            setChecked(null);
          }}
        >
          <Said answer={checked.answer} sheet={sheet} />
        </Modal>
      )}
    </>
  );
}

/** What a filled sheet changes, or each cell that is refused with its place. */
function Said({
  answer,
  sheet,
}: {
  readonly answer: SheetAnswer;
  readonly sheet: ScoreSheetFragment;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  if ('faults' in answer)
    return (
      <Flex vertical gap={8}>
        <Alert type="error" showIcon title={answer.message} />
        <List
          size="small"
          dataSource={[...answer.faults]}
          rowKey={({ row, column }) => `${row} ${column}`}
          renderItem={({ table, row, column, message }) => (
            <List.Item>
              <Typography.Text>
                {[table, row === null ? null : t({ zh: `第 ${row} 行`, en: `row ${row}` }), column]
                  .filter(Boolean)
                  .join(' · ')}
                ：{message}
              </Typography.Text>
            </List.Item>
          )}
        />
      </Flex>
    );
  const titles = new Map(
    [
      ...sheet.blocks.flatMap(({ items }) => items),
      ...sheet.bonusItems,
      ...(sheet.vetoes ?? []),
    ].map(({ id, title }) => [id, title]),
  );
  return (
    <Flex vertical gap={8}>
      {(answer.unit !== sheet.unit.code || answer.year !== sheet.year) && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `这是 ${answer.unit} ${answer.year} 年的评分表，不是本页所示的。`,
            en: `This is the sheet of ${answer.unit} for ${answer.year}, not the one of this page.`,
          })}
        />
      )}
      <Typography.Text>
        {t({
          zh: `改动 ${answer.scores.length} 项评分，${answer.unchanged} 格未变。`,
          en: `${answer.scores.length} scores change, ${answer.unchanged} cells are unchanged.`,
        })}
      </Typography.Text>
      <List
        size="small"
        dataSource={[...answer.scores]}
        rowKey={({ item, scorer }) => `${item} ${scorer}`}
        renderItem={({ item, scorer, before, score }) => (
          <List.Item>
            {t(titles.get(item) ?? { zh: item, en: item })} · {t(SCORERS[scorer])}：
            {scoreText(before, language) || '—'} → {scoreText(score, language) || '—'}
          </List.Item>
        )}
      />
    </Flex>
  );
}
