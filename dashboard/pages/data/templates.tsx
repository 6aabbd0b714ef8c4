import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { today, type Day } from '../../../base/day.ts';
import { periodsOf } from '../../../base/period.ts';
import { registersByPart } from '../../../base/policy-parts.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RegistersDocument } from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { UnitChooser } from '../../parts/unit-chooser.tsx';

/** The sheet of the bureau with totals only; it has no template. */
const TOTALS_SHEET = 'T16';

/** Sheets with a row for each unit; they can be downloaded filled, changed and imported again. */
const WIDE_SHEETS = ['T01', 'T11'] as const;

/** The labels of the current semester and the three before it, the newest first. */
const recentSemesters = (day: Day): string[] =>
  [...periodsOf('THIS_SEMESTER', day), ...periodsOf('LAST_3_SEMESTERS', day).toReversed()].map(
    ({ label }) => label,
  );

/**
 * The Excel templates: one for each sheet of the bureau, and one for each register that the viewer
 * may read.
 */
export function Templates(): React.JSX.Element {
  const { t } = useLanguage();
  const { data } = useLiveQuery(RegistersDocument, {});
  const registers = data?.registers.filter(({ readable }) => readable) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const table = chosen ?? registers[0]?.table;
  const [unit, setUnit] = useState<string | null>(null);
  const semesters = recentSemesters(today());
  const [semester, setSemester] = useState(semesters[0]!);
  const wide = WIDE_SHEETS.find((sheet) => sheet === table);
  const filled = new URLSearchParams({
    filled: 'true',
    ...(unit !== null && { unit }),
    ...(wide === 'T11' && { period: semester }),
  });
  const sheets = [...new Set(registers.flatMap(({ templates }) => templates))]
    .filter((sheet) => sheet !== TOTALS_SHEET)
    .sort();
  const titlesOf = (sheet: string): string =>
    registers
      .filter(({ templates }) => templates.includes(sheet))
      .map(({ title }) => t(title))
      .join(t({ zh: '、', en: ', ' }));
  return (
    <Flex gap={8} align="center" wrap>
      <Typography.Text>{t({ zh: '空白模板：', en: 'Empty template:' })}</Typography.Text>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 320 }}
        aria-label={t({ zh: '模板', en: 'Template' })}
        value={table}
        onChange={setChosen}
        options={[
          ...registersByPart(registers).map(({ part, things }) => ({
            label: t(part.title),
            options: things.map((register) => ({
              value: register.table,
              label: t(register.title),
            })),
          })),
          {
            label: t({ zh: '报表', en: 'Sheets of the bureau' }),
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
          label={t({ zh: '下载模板', en: 'Download the template' })}
        />
      )}
      {wide && (
        <>
          <UnitChooser
            value={unit ?? ''}
            onChoose={setUnit}
            placeholder={t({ zh: '单位（默认全部可见）', en: 'Unit (default all you see)' })}
          />
          {wide === 'T11' && (
            <Select
              aria-label={t({ zh: '学期', en: 'Semester' })}
              value={semester}
              onChange={setSemester}
              options={semesters.map((value) => ({ value, label: value }))}
            />
          )}
          <DownloadButton
            address={`/templates/${wide}.xlsx?${filled.toString()}`}
            label={t({ zh: '下载已填的报表', en: 'Download it filled' })}
          />
        </>
      )}
    </Flex>
  );
}
