import { Alert, Flex, Statistic, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { ScoredSheetDocument, type ScoreSheetFragment } from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Figure } from '../../parts/figure.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../../parts/section.tsx';
import { GiveScore, type Scored } from './give-score.tsx';
import { UploadSheet } from './upload-sheet.tsx';
import { SheetTable } from './sheet-table.tsx';
import { shortText } from '../../parts/number.ts';
import { SCORERS, sumText } from './words.ts';

/** The points of a sheet. */
const FULL_SCORE = 100;

/** The totals of a sheet. */
function Totals({
  sheet,
  year,
}: {
  readonly sheet: ScoreSheetFragment;
  readonly year: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const numbers = [
    { title: t({ zh: '总分（含加分）', en: 'Total with bonus' }), sum: sheet.total },
    { title: t({ zh: '百分制计分', en: 'Of 100' }), sum: sheet.result },
    { title: t({ zh: '指标建议分', en: 'From the figures' }), sum: sheet.proposal },
    ...sheet.scorers.map(({ scorer, sum }) => ({ title: t(SCORERS[scorer]), sum })),
    { title: t({ zh: '加分', en: 'Bonus' }), sum: sheet.bonus },
  ];
  return (
    <Flex gap={24} wrap align="center">
      {numbers.map(({ title, sum }) => (
        <Statistic key={title} title={title} value={sumText(sum, language)} />
      ))}
      <Statistic
        title={t({ zh: '规范化建设指数', en: 'Standardisation index' })}
        valueRender={() => (
          <Figure
            indicator="C09"
            figure={sheet.standardisation}
            unit={sheet.unit}
            period={year}
            revision={sheet.revision}
          />
        )}
      />
      {sheet.grade != null && (
        <Tag color={sheet.isVetoed === true ? 'error' : 'default'} style={{ fontSize: 16 }}>
          {t(sheet.grade)}
          {sheet.isVetoed === true && t({ zh: '（一票否决）', en: ' (vetoed)' })}
        </Tag>
      )}
    </Flex>
  );
}

/** The score sheet of an org unit in a year; who may, gives scores. */
export function Sheet({
  root,
  year,
}: {
  readonly root: string;
  readonly year: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const [scored, setScored] = useState<Scored | null>(null);
  const result = useLiveQuery(ScoredSheetDocument, { unit: root, period: year });
  if (result.error && !result.data) return <Problem error={result.error} again={result.again} />;
  return (
    <Section
      title={
        result.data
          ? `${result.data.scoreSheet.unit.name} ${year} · ${t(result.data.scoreSheet.title)}`
          : t({ zh: '评分表', en: 'Score sheet' })
      }
      result={result}
      extra={
        <Flex gap={8}>
          <DownloadButton
            address="/analytics/score-sheet.xlsx"
            body={{ unit: root, period: year }}
            label={t({ zh: '考核评分表（XLSX）', en: 'Workbook (XLSX)' })}
          />
          {result.data && result.data.scoreSheet.mayScore.length > 0 && (
            <UploadSheet sheet={result.data.scoreSheet} onWritten={result.again} />
          )}
        </Flex>
      }
    >
      {({ scoreSheet }) => (
        <Flex vertical gap={16}>
          <Totals sheet={scoreSheet} year={year} />
          {scoreSheet.total.status === 'SUPPRESSED' && (
            <Alert
              type="info"
              showIcon
              title={t({
                zh: '有的项目为保护个人而不显示，所在分块和总分因此也不显示；STATISTICIAN 密钥可以查看。',
                en:
                  'Some items are withheld to protect persons, and so are their block and the ' +
                  'total; a STATISTICIAN key shows them.',
              })}
            />
          )}
          {scoreSheet.result.status === 'OK' && scoreSheet.counted < FULL_SCORE && (
            <Typography.Text type="secondary">
              {t({
                zh: `计分项目共 ${shortText(scoreSheet.counted, language)} 分，其余不适用、没有可评的事项或登记不全，总分按比例折算。`,
                en:
                  `Items of ${shortText(scoreSheet.counted, language)} points count; the rest does ` +
                  'not apply, has nothing to judge or is not on record, and the score is rescaled.',
              })}
            </Typography.Text>
          )}
          {scoreSheet.isVetoed == null && (
            <Typography.Text type="secondary">
              {t({
                zh: '等次和一票否决需要 STATISTICIAN 密钥。',
                en: 'The grade and vetoes need a STATISTICIAN key.',
              })}
            </Typography.Text>
          )}
          <SheetTable sheet={scoreSheet} year={year} onScore={setScored} />
          <Typography.Text type="secondary">
            {t({
              zh:
                '建议分＝分值×（数值−起分值）÷（目标−起分值），限于 0 到分值，多个指标取平均。不适用、分母为零、' +
                '登记不全的项目不计，所在分块按比例折算；未报计 0 分。计分：市评，否则区评，否则建议分；自评不计。' +
                `第 ${scoreSheet.version} 版；${scoreSheet.basis.zh}。`,
              en:
                'Proposal = points × (value − floor) ÷ (target − floor), from 0 to the points, the mean ' +
                'of several indicators. Items that do not apply, have nothing to count or are not on ' +
                'record are left out and their block is rescaled; what was not reported earns 0. What ' +
                'counts: the city, else the district, else the proposal; never the unit itself. ' +
                `Version ${scoreSheet.version}; ${scoreSheet.basis.en}.`,
            })}
          </Typography.Text>
          {scored && (
            <GiveScore
              key={scored.id}
              sheet={scoreSheet}
              year={year}
              scored={scored}
              onClose={() => {
                setScored(null);
              }}
            />
          )}
        </Flex>
      )}
    </Section>
  );
}
