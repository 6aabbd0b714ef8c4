import { useAddress } from '../../app/address.ts';
import { useSpeech } from '../../app/language.tsx';
import { useGround } from '../../app/viewer.tsx';
import { useAsk } from '../../client/use-ask.ts';
import { RankedDocument } from '../../operations/generated.ts';
import { IndicatorChooser } from '../../parts/indicator-chooser.tsx';
import { RankedTable } from '../../parts/ranked-table.tsx';
import { Section } from '../../parts/section.tsx';

/** The org units of a level from best to worst in an indicator, with bars and the distance to the target. */
export function RankedBelow({
  root,
  level,
  period,
}: {
  readonly root: string;
  readonly level: 'DISTRICT' | 'UNIT' | 'GROUP';
  readonly period: string;
}): React.JSX.Element {
  const { say } = useSpeech();
  const { get, set } = useAddress();
  const { indicator: named } = useGround();
  const code = named(get('map') ?? '') ? get('map')! : 'B01';
  const asked = useAsk(RankedDocument, { query: { indicator: code, period, root, level } });
  return (
    <Section
      title={say({ zh: '排名', en: 'Ranked' })}
      asked={asked}
      extra={
        level === 'DISTRICT' ? undefined : (
          <IndicatorChooser
            value={code}
            width={220}
            onChange={(it) => {
              set({ map: it });
            }}
          />
        )
      }
    >
      {({ ranking }) => <RankedTable rows={ranking.rows} revision={ranking.revision} />}
    </Section>
  );
}
