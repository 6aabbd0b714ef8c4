import { matters } from '../facts/events/congress.ts';
import { meetings } from '../facts/events/meetings.ts';
import type { StateIn } from '../facts/event-fact.ts';
import type { UnitInWindow } from './unit-in-window.ts';

/** Whether a matter was decided by a secret or an electronic ballot. */
export const isBallot = ({ ballot }: Pick<StateIn<typeof matters>, 'ballot'>): boolean =>
  ballot === 'secret' || ballot === 'electronic';

/** Forms of democratic management that are meetings; those of the principal only with representatives. */
const FORMS: readonly ((meeting: StateIn<typeof meetings>) => boolean)[] = [
  ({ kind }) => kind === 'inspection',
  ({ kind }) => kind === 'hearing',
  ({ kind }) => kind === 'communication',
  ({ kind, withRepresentatives }) => kind === 'principal_meeting' && withRepresentatives,
];

/** How many of the five forms of democratic management a unit used in a window: four kinds of meetings and ballots. */
export function formsInUse({ first, on, events }: UnitInWindow): number {
  const isWithin = (event: { readonly on: number }): boolean => first <= event.on && event.on <= on;
  const meetingsHeld = events(meetings).filter(isWithin);
  const isBalloting = events(matters).some((matter) => isWithin(matter) && isBallot(matter.state));
  return (
    FORMS.filter((isOfForm) => meetingsHeld.some(({ state }) => isOfForm(state))).length +
    Number(isBalloting)
  );
}
