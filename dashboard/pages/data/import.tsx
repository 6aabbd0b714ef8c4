import { Alert, App, Button, Flex, Progress as Bar, Typography, Upload } from 'antd';
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useKey } from '../../app/key-context.tsx';
import { useLanguage } from '../../app/language.tsx';
import { headersOf } from '../../client/client.ts';
import {
  sendPackage,
  type PackageReport,
  type Progress,
  type RejectedFile,
  type SendOptions,
  type TextEncoding,
} from '../../client/send-package.ts';
import { numberText } from '../../parts/number.ts';
import { wordsOf } from '../../parts/problem.tsx';
import { handOver } from '../../client/download.ts';
import { Corrections } from './corrections.tsx';
import { faultList } from './fault-list.ts';
import { Faults } from './faults.tsx';
import { FileNotes } from './file-notes.tsx';
import { FaultyRows } from './faulty-rows.tsx';
import { Rejected } from './rejected.tsx';
import { Tables } from './tables.tsx';
import { Templates } from './templates.tsx';
import { Warnings } from './warnings.tsx';

const PHASES = {
  uploading: { zh: '上传', en: 'sending' },
  reading: { zh: '读取', en: 'reading' },
  checking: { zh: '检查', en: 'checking' },
  writing: { zh: '写入', en: 'writing' },
} as const;

const OUTCOMES = {
  PASSED: {
    type: 'success',
    zh: '检查通过，没有错误；还未写入。',
    en: 'No faults; nothing is written yet.',
  },
  WRITTEN: { type: 'success', zh: '已写入。', en: 'Written.' },
  UNCHANGED: {
    type: 'info',
    zh: '数据库中已有全部内容，没有改动。',
    en: 'Everything was there already; nothing changed.',
  },
  REFUSED: {
    type: 'error',
    zh: '有错误，未写入任何内容。',
    en: 'There are faults; nothing was written.',
  },
} as const;

const TEXT_ENCODINGS: readonly TextEncoding[] = ['gb18030', 'utf-8'];

/** File names that can be imported. */
const KINDS = /\.(?:zip|xlsx|csv)$/i;

/** The options for a package that was just dropped. */
const CHECKED: SendOptions = { dryRun: true, keepGoing: false, correct: false, encoding: null };

/** Whether a refused package has rows without faults, and no fault of a whole table or file. */
const hasGoodRows = ({ tables, faults }: PackageReport): boolean =>
  tables.some(({ read, faulty }) => read > faulty) &&
  faults.every(({ row }) => row !== null && row > 1);

/**
 * Receives a package: it is checked at once and its faults are listed. Without faults it can be
 * written; otherwise its valid rows can be written and the others are returned.
 */
export function Import(): React.JSX.Element {
  const { t, language, list, aside } = useLanguage();
  const { message } = App.useApp();
  const { key } = useKey();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<PackageReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [rejected, setRejected] = useState<readonly RejectedFile[]>([]);
  const [table, setTable] = useState<string | null>(null);
  /** the options with which the package on the page was sent */
  const [options, setOptions] = useState<SendOptions>(CHECKED);
  const send = async (file: File, sending: SendOptions): Promise<void> => {
    if (!KINDS.test(file.name)) {
      void message.error(
        t({
          zh: `“${file.name}”不是 .zip、.xlsx 或 .csv；旧的 .xls 请另存为 .xlsx。`,
          en: `"${file.name}" is no .zip, .xlsx or .csv; save an old .xls as .xlsx.`,
        }),
      );
      return;
    }
    setFile(file);
    setOptions(sending);
    setReport(null);
    setRejected([]);
    setTable(null);
    setProblem(null);
    await sendPackage(file, sending, headersOf(key, language), setProgress).then(
      (sent) => {
        setReport(sent.report);
        setRejected(sent.rejected);
      },
      (error: unknown) => {
        setProblem(t(wordsOf(error)));
      },
    );
    setProgress(null);
  };
  const count = (value: number): string => numberText(value, language);
  const isBusy = progress !== null;
  const ignored = report?.ignored.filter((sheet) => !report.hiddenSheets.includes(sheet)) ?? [];
  return (
    <Flex vertical gap={16}>
      <Templates />
      <Upload.Dragger
        accept=".zip,.xlsx,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={isBusy}
        onDrop={({ dataTransfer: { files } }) => {
          if (files.length > 1)
            void message.warning(
              t({
                zh: '一次只检查一个文件；几张表请压缩成一个 .zip。',
                en: 'One file at a time; put several tables into one .zip.',
              }),
            );
        }}
        beforeUpload={(dropped) => {
          void send(dropped, CHECKED);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">
          {t({ zh: '把数据包拖到这里，或点击选择', en: 'Drop a package here, or choose one' })}
        </p>
        <p className="ant-upload-hint">
          {t({
            zh: '.zip、.xlsx，或一张表的 .csv；先检查，不写入',
            en: '.zip, .xlsx, or .csv for one table; it is checked first, not written',
          })}
        </p>
      </Upload.Dragger>
      {file && (
        <Typography.Text strong>
          {file.name}
          {aside(`${count(file.size)} B`)}
        </Typography.Text>
      )}
      {progress && (
        <Flex gap={12} align="center">
          <Typography.Text>
            {t(PHASES[progress.phase])} {progress.table}
          </Typography.Text>
          <Bar
            percent={progress.total === 0 ? 0 : Math.round((progress.done / progress.total) * 100)}
            style={{ maxWidth: 420 }}
          />
        </Flex>
      )}
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {report && (
        <>
          <Alert
            type={OUTCOMES[report.outcome].type}
            showIcon
            title={t(OUTCOMES[report.outcome])}
            description={
              report.outcome === 'WRITTEN'
                ? t({ zh: `数据修订 ${report.revision!}`, en: `revision ${report.revision!}` })
                : undefined
            }
            action={
              report.outcome === 'PASSED' && file ? (
                <Button
                  type="primary"
                  disabled={isBusy}
                  onClick={() => void send(file, { ...options, dryRun: false })}
                >
                  {t({ zh: '写入', en: 'Write' })}
                </Button>
              ) : undefined
            }
          />
          <Rejected files={rejected} />
          {report.faultCount > 0 && (
            <Flex gap={8} wrap>
              <Button
                icon={<DownloadOutlined />}
                onClick={() => {
                  const name = file?.name.replace(KINDS, '') ?? 'package';
                  handOver(faultList(report), `${name}-faults.csv`);
                }}
              >
                {t({ zh: '下载错误清单', en: 'Download the list of faults' })}
              </Button>
              {file && report.outcome === 'REFUSED' && hasGoodRows(report) && (
                <Button
                  disabled={isBusy}
                  onClick={() => void send(file, { ...options, dryRun: false, keepGoing: true })}
                >
                  {t({ zh: '只写入正确的行', en: 'Write the good rows alone' })}
                </Button>
              )}
            </Flex>
          )}
          {file && report.faults.some(({ code }) => code === 'AMBIGUOUS_ENCODING') && (
            <Flex gap={8} align="center">
              <Typography.Text>
                {t({ zh: '这个文件的编码是：', en: 'This file is encoded in:' })}
              </Typography.Text>
              {TEXT_ENCODINGS.map((encoding) => (
                <Button
                  key={encoding}
                  disabled={isBusy}
                  onClick={() => void send(file, { ...options, dryRun: true, encoding })}
                >
                  {encoding.toUpperCase()}
                </Button>
              ))}
            </Flex>
          )}
          {file && (
            <Corrections
              report={report}
              isCorrecting={options.correct}
              isBusy={isBusy}
              onChange={(correct) =>
                void send(file, { ...CHECKED, encoding: options.encoding, correct })
              }
            />
          )}
          <Warnings report={report} />
          {ignored.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t({
                zh: `不是登记表，已略过：${list(ignored)}`,
                en: `No registers, left out: ${list(ignored)}`,
              })}
            />
          )}
          <FileNotes report={report} />
          <div className={report.faultCount > 0 ? 'halves' : undefined}>
            <Flex vertical gap={16}>
              <Tables report={report} chosen={table} onChoose={setTable} />
              <FaultyRows report={report} table={table} />
            </Flex>
            {report.faultCount > 0 && (
              <Faults
                report={report}
                table={table}
                onAll={() => {
                  setTable(null);
                }}
              />
            )}
          </div>
        </>
      )}
    </Flex>
  );
}
