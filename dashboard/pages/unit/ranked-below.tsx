import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RankedDocument } from '../../operations/generated.ts';
import { IndicatorChooser } from '../../parts/indicator-chooser.tsx';
import { RankedTable } from '../../parts/ranked-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useLine } from '../../parts/use-line.tsx';

/** The org units of a level from best to worst, with bars and the distance to the target. */
export function RankedBelow({
  root,
  level,
  period,
}: {
  readonly root: string;
  readonly level: 'DISTRICT' | 'UNIT' | 'GROUP';
  readonly period: string;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { get, set } = useAddress();
  const { indicator: indicatorOf } = useCatalogue();
  const code = indicatorOf(get('map') ?? '') ? get('map')! : 'B01';
  const { line } = useLine();
  const query = { indicator: code, period, root, level, line };
  const result = useLiveQuery(RankedDocument, { query });
  return (
    <Section
      title={t({ zh: '排名', en: 'Ranked' })}
      result={result}
      extra={
        level === 'DISTRICT' ? undefined : (
          <IndicatorChooser
            value={code}
            width={220}
            onChange={(value) => {
              set({ map: value });
            }}
          />
        )
      }
    >
      {({ ranking }) => <RankedTable rows={ranking.rows} revision={ranking.revision} />}
    </Section>
  );
}
