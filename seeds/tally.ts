import { REFERENCE_DAY } from './calendar.ts';
import type { Career } from './careers.ts';
import type { Membership } from './memberships.ts';
import { WAVES } from './survey.ts';
import type { UnitPlan } from './unit-plan.ts';

/**
 * What must be known of a unit once all careers are drawn: main staff by wave; main staff, and the active members and women members
 * among them, on the reference day or on the last day of the unit.
 */
export interface Tally {
  readonly frames: number[];
  staff: number;
  members: number;
  womenMembers: number;
}

const holds =
  (day: number) =>
  ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= day && day < to;

/** Empty tallies of the units of a block. */
export const newTallies = (units: readonly UnitPlan[]): ReadonlyMap<UnitPlan, Tally> =>
  new Map(
    units.map((unit) => [
      unit,
      { frames: WAVES.map(() => 0), staff: 0, members: 0, womenMembers: 0 },
    ]),
  );

/** Counts a person in the tallies of the units where the person worked. */
export function count(
  tallies: ReadonlyMap<UnitPlan, Tally>,
  { person, main }: Career,
  memberships: readonly Membership[],
): void {
  WAVES.forEach(({ referenceOn }, place) => {
    const spell = main.find(holds(referenceOn));
    if (spell) tallies.get(spell.unit)!.frames[place]!++;
  });
  for (const spell of main) {
    const day = Math.min(REFERENCE_DAY, spell.unit.closedOn - 1);
    const tally = tallies.get(spell.unit)!;
    if (!holds(day)(spell)) continue;
    const isMember = memberships.find(holds(day))?.kind === 'active';
    tally.staff++;
    if (isMember) tally.members++;
    if (isMember && person.isFemale) tally.womenMembers++;
  }
}
