import { Segmented } from 'antd';
import { useLanguage } from '../app/language.tsx';
import { KINDS } from './kinds.ts';

/** A level of org units. */
export type Level = 'CITY' | 'DISTRICT' | 'UNIT' | 'GROUP';

/** Chooses a level. */
export function LevelChooser({
  value,
  levels,
  onChange,
}: {
  readonly value: Level;
  readonly levels: readonly Level[];
  readonly onChange: (level: Level) => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Segmented<Level>
      aria-label={t({ zh: '层级', en: 'Level' })}
      value={value}
      onChange={onChange}
      options={levels.map((level) => ({
        value: level,
        label: t(KINDS[level.toLowerCase() as keyof typeof KINDS]),
      }))}
    />
  );
}
