import { Form, Input, InputNumber, List, Modal, Segmented, Typography } from 'antd';
import { useState } from 'react';
import type { Bilingual } from '../../../base/language.ts';
import { useLanguage } from '../../app/language.tsx';
import { useChange } from '../../client/use-change.ts';
import {
  GiveScoresDocument,
  type GivenFragment,
  type Scorer,
  type ScoreSheetFragment,
} from '../../operations/generated.ts';
import { faultMessages } from '../../parts/fault-messages.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { momentText } from '../../parts/moment.ts';
import { shortText } from '../../parts/number.ts';
import { Problem } from '../../parts/problem.tsx';
import { SCORERS } from './words.ts';

/** What is scored: an item, or a veto. */
export interface Scored {
  readonly id: string;
  readonly title: Bilingual;
  readonly most: number;
  readonly isVeto: boolean;
  readonly needsEvidence: boolean;
  readonly proposal: number | null;
  readonly given: readonly {
    readonly scorer: Scorer;
    readonly score?: number | null;
    readonly version: number;
    readonly history: readonly GivenFragment[];
  }[];
}

interface Values {
  readonly score?: number | null;
  readonly evidence?: string;
  readonly note?: string;
}

/** Gives the score of one scorer to an item, with every score that was given before. */
export function GiveScore({
  sheet,
  year,
  scored,
  onClose,
}: {
  readonly sheet: ScoreSheetFragment;
  readonly year: string;
  readonly scored: Scored;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const may = sheet.mayScore.filter((scorer) => !scored.isVeto || scorer !== 'SELF');
  const [scorer, setScorer] = useState<Scorer | undefined>(may.at(-1));
  const title = `${sheet.unit.name} · ${t(scored.title)}`;
  if (scorer === undefined)
    return (
      <Modal open title={title} footer={null} onCancel={onClose}>
        <History scored={scored} />
      </Modal>
    );
  const choose = (
    <Segmented<Scorer>
      aria-label={t({ zh: '评分方', en: 'Who scores' })}
      value={scorer}
      options={may.map((value) => ({ value, label: t(SCORERS[value]) }))}
      onChange={setScorer}
    />
  );
  return (
    <ScoreForm
      key={scorer}
      {...{ sheet, year, scored, scorer, title, onClose }}
      choose={may.length > 1 ? choose : t(SCORERS[scorer])}
    />
  );
}

function ScoreForm({
  sheet,
  year,
  scored,
  scorer,
  title,
  choose,
  onClose,
}: {
  readonly sheet: ScoreSheetFragment;
  readonly year: string;
  readonly scored: Scored;
  readonly scorer: Scorer;
  readonly title: string;
  readonly choose: React.ReactNode;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Values>();
  const giving = useChange(GiveScoresDocument);
  const own = scored.given.find((one) => one.scorer === scorer);
  const newest = own?.history[0];
  const submit = async ({ score, evidence, note }: Values): Promise<void> => {
    const done = await giving.make({
      unit: sheet.unit.code,
      period: year,
      scorer,
      scores: [
        {
          item: scored.id,
          seen: own?.version ?? 0,
          score: score ?? null,
          evidence: evidence ?? null,
          note: note ?? null,
        },
      ],
    });
    if (done) onClose();
  };
  return (
    <FormModal<Values>
      isOpen
      title={title}
      isBusy={giving.isUnderWay}
      form={form}
      initialValues={{
        score: own?.score ?? scored.proposal,
        ...(newest?.evidence != null && { evidence: newest.evidence }),
        ...(newest?.note != null && { note: newest.note }),
      }}
      below={
        <>
          {giving.error && <Problem error={giving.error} />}
          {giving.error &&
            faultMessages(giving.error).map((message) => (
              <Typography.Paragraph key={message} type="danger">
                {message}
              </Typography.Paragraph>
            ))}
          <History scored={scored} />
        </>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item label={t({ zh: '评分方', en: 'Who scores' })}>{choose}</Form.Item>
      <Form.Item
        name="score"
        label={
          scored.isVeto
            ? t({ zh: '1 认定，0 不认定', en: '1 found, 0 not found' })
            : t({
                zh: `得分（0 到 ${scored.most}）`,
                en: `Score (0 to ${scored.most})`,
              })
        }
        extra={
          scored.proposal === null
            ? t({ zh: '留空即撤回。', en: 'Empty: takes it back.' })
            : t({
                zh: `指标建议分 ${shortText(scored.proposal, language)}；留空即撤回。`,
                en: `proposal from the figures ${shortText(scored.proposal, language)}; empty: takes it back.`,
              })
        }
      >
        <InputNumber min={0} max={scored.most} precision={scored.isVeto ? 0 : 2} step={0.5} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t({
          zh: '评分依据（台账、文号、查看记录）',
          en: 'Evidence (file, document number, record of a visit)',
        })}
        extra={
          scored.needsEvidence
            ? t({ zh: '加分和一票否决必须写明。', en: 'A must for bonus and vetoes.' })
            : undefined
        }
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '备注', en: 'Note' })}>
        <Input maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}

/** Every score that was given, newest first. */
function History({ scored }: { readonly scored: Scored }): React.JSX.Element | null {
  const { t, language, list } = useLanguage();
  const history = scored.given
    .flatMap((one) => one.history)
    .sort((a, b) => (a.givenAt < b.givenAt ? 1 : -1));
  if (history.length === 0) return null;
  return (
    <List
      size="small"
      header={t({ zh: '历次评分', en: 'Every score' })}
      dataSource={history}
      rowKey={(given) => `${given.scorer} ${given.version}`}
      renderItem={({ scorer, score, evidence, note, givenAt, givenBy }) => (
        <List.Item>
          <Typography.Text>
            {list([
              t(SCORERS[scorer]),
              score == null ? t({ zh: '撤回', en: 'taken back' }) : shortText(score, language),
              ...(evidence == null ? [] : [evidence]),
              ...(note == null ? [] : [note]),
            ])}
          </Typography.Text>
          <Typography.Text type="secondary">
            {momentText(givenAt)} · {givenBy}
          </Typography.Text>
        </List.Item>
      )}
    />
  );
}
