import { REFERENCE_DAY } from './calendar.ts';
import type { Career } from './careers.ts';
import type { Membership } from './memberships.ts';
import { WAVES } from './survey.ts';
import type { UnitPlan } from './unit-plan.ts';

/** What must be known of a unit once all careers are drawn: main staff by wave, members and women members on the reference day. */
export interface Tally { readonly frames: number[]; members: number; womenMembers: number }

const holds = (day: number) => ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= day && day < to;

/** Empty tallies of the units of a block. */
export const newTallies = (units: readonly UnitPlan[]): ReadonlyMap<UnitPlan, Tally> =>
  new Map(units.map((unit) => [unit, { frames: WAVES.map(() => 0), members: 0, womenMembers: 0 }]));

/** Counts a person in the tallies of the units where the person worked. */
export function count(tallies: ReadonlyMap<UnitPlan, Tally>, { person, main }: Career, memberships: readonly Membership[]): void {
  WAVES.forEach(({ referenceOn }, place) => {
    const spell = main.find(holds(referenceOn));
    if (spell) tallies.get(spell.unit)!.frames[place]!++;
  });
  const spell = main.find(holds(REFERENCE_DAY)), membership = memberships.find(holds(REFERENCE_DAY));
  if (!spell || membership?.kind !== 'active') return;
  const tally = tallies.get(spell.unit)!;
  tally.members++;
  if (person.isFemale) tally.womenMembers++;
}
