import { REFERENCE_DAY } from './calendar.ts';
import type { Career } from './careers.ts';
import type { Membership } from './memberships.ts';
import { WAVES } from './survey.ts';
import type { UnitPlan } from './unit-plan.ts';

/**
 * Counts of a unit after all careers are drawn: main staff by wave; main staff, active members and
 * women members on the reference day or on the last day of the unit.
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

/** Counts a person at the units where the person worked. */
export function countPerson(
  tallies: ReadonlyMap<UnitPlan, Tally>,
  { person, main }: Career,
  memberships: readonly Membership[],
): void {
  WAVES.forEach(({ referenceOn }, place) => {
    const employment = main.find(holds(referenceOn));
    if (employment) tallies.get(employment.unit)!.frames[place]!++;
  });
  for (const employment of main) {
    const day = Math.min(REFERENCE_DAY, employment.unit.closedOn - 1);
    const tally = tallies.get(employment.unit)!;
    if (!holds(day)(employment)) continue;
    const isMember = memberships.find(holds(day))?.kind === 'active';
    tally.staff++;
    if (isMember) tally.members++;
    if (isMember && person.isFemale) tally.womenMembers++;
  }
}
