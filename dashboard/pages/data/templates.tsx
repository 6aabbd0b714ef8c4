import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { registersByPart } from '../../../base/policy-parts.ts';
import { useSpeech } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RegistersDocument } from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';

/** The sheet of the bureau with totals only; it has no template. */
const TOTALS_SHEET = 'T16';

/**
 * The Excel templates: one for each sheet of the bureau, and one for each register that the viewer
 * may read.
 */
export function Templates(): React.JSX.Element {
  const { say } = useSpeech();
  const { data } = useLiveQuery(RegistersDocument, {});
  const registers = data?.registers.filter(({ readable }) => readable) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const table = chosen ?? registers[0]?.table;
  const sheets = [...new Set(registers.flatMap(({ templates }) => templates))]
    .filter((sheet) => sheet !== TOTALS_SHEET)
    .sort();
  const titlesOf = (sheet: string): string =>
    registers
      .filter(({ templates }) => templates.includes(sheet))
      .map(({ title }) => say(title))
      .join(say({ zh: '、', en: ', ' }));
  return (
    <Flex gap={8} align="center" wrap>
      <Typography.Text>{say({ zh: '空白模板：', en: 'Empty template:' })}</Typography.Text>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 320 }}
        aria-label={say({ zh: '模板', en: 'Template' })}
        value={table}
        onChange={setChosen}
        options={[
          ...registersByPart(registers).map(({ part, things }) => ({
            label: say(part.title),
            options: things.map(({ table, title }) => ({ value: table, label: say(title) })),
          })),
          {
            label: say({ zh: '报表', en: 'Sheets of the bureau' }),
            options: sheets.map((sheet) => ({
              value: sheet,
              label: `${sheet} ${titlesOf(sheet)}`,
            })),
          },
        ]}
      />
      {table !== undefined && (
        <DownloadButton
          address={`/templates/${table}.xlsx`}
          label={say({ zh: '下载模板', en: 'Download the template' })}
        />
      )}
    </Flex>
  );
}
