import { Alert, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { outdatedText } from '../../../base/outdated-text.ts';
import { yearBefore } from '../../../base/period.ts';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { ReportDocument } from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Section } from '../../parts/section.tsx';

const FORMS = {
  docx: { zh: '公文（DOCX）', en: 'Official document (DOCX)' },
  pdf: { zh: '公文（PDF）', en: 'Official document (PDF)' },
  xlsx: { zh: '工作簿（XLSX）', en: 'Workbook (XLSX)' },
  html: { zh: '网页（HTML）', en: 'Page (HTML)' },
} as const;

const NONE = 'NO_SNAPSHOT';

type Heading = Partial<Record<'issuer' | 'number' | 'recipients' | 'copies', string>>;

/** The report on a period, from the newest snapshot that has it. */
export function Reports(): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer } = useCatalogue();
  const { period } = useAddress();
  const result = useLiveQuery(ReportDocument, { root: viewer.root.code, period });
  const [heading, setHeading] = useState<Heading>({});
  const query = new URLSearchParams(
    Object.entries(heading).filter(([, value]) => value.trim() !== ''),
  ).toString();
  const isMissing =
    result.error?.graphQLErrors.some(({ extensions }) => extensions.code === NONE) === true;
  const mayFreeze = viewer.rights.includes('MAKE_SNAPSHOTS');
  if (isMissing)
    return (
      <Alert
        type="info"
        showIcon
        title={t({
          zh:
            `还没有含 ${yearBefore(period)} 和 ${period} 的快照，` +
            `${mayFreeze ? '请先冻结' : '请有权冻结的同事先冻结'}。`,
          en:
            `No snapshot holds ${yearBefore(period)} and ${period} yet: ` +
            `${mayFreeze ? 'freeze one first' : 'ask somebody who may freeze numbers'}.`,
        })}
      />
    );
  return (
    <Section title={t({ zh: `${period} 统计报告`, en: `Report on ${period}` })} result={result}>
      {({ report }) => (
        <Flex vertical gap={12}>
          <Typography.Text>
            {t({ zh: '数字取自快照', en: 'Numbers from snapshot' })}{' '}
            <Typography.Text code copyable>
              {report.snapshot}
            </Typography.Text>
          </Typography.Text>
          {report.outdated && (
            <Alert
              type={report.outdated.figures === 0 ? 'info' : 'warning'}
              showIcon
              title={t(outdatedText(report.outdated, { code: report.snapshot, since: null }))}
            />
          )}
          <Form
            layout="vertical"
            onValuesChange={(_, all: Heading) => {
              setHeading(all);
            }}
            style={{ maxWidth: 720 }}
          >
            <div className="grid">
              <Form.Item name="issuer" label={t({ zh: '发文机关', en: 'Issuer' })}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="number" label={t({ zh: '发文字号', en: 'Number' })}>
                <Input maxLength={200} placeholder="常教工〔2026〕1号" />
              </Form.Item>
              <Form.Item name="recipients" label={t({ zh: '主送机关', en: 'Recipients' })}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="copies" label={t({ zh: '抄送机关', en: 'Copies' })}>
                <Input maxLength={200} />
              </Form.Item>
            </div>
          </Form>
          <Flex gap={8} wrap>
            {report.files.map(({ format, address }) => (
              <DownloadButton
                key={format}
                address={query === '' ? address : `${address}?${query}`}
                label={
                  Object.hasOwn(FORMS, format)
                    ? t(FORMS[format as keyof typeof FORMS])
                    : format.toUpperCase()
                }
              />
            ))}
          </Flex>
        </Flex>
      )}
    </Section>
  );
}
