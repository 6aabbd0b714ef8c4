import type { Check } from '../invariants/check.ts';
import { administration } from './administration.ts';
import { democracy } from './democracy.ts';
import { further } from './further.ts';
import { hardship } from './hardship.ts';
import { homes } from './homes.ts';
import { inFuture } from './in-future.ts';
import { members } from './members.ts';
import { notEmployed } from './not-employed.ts';
import { organisation } from './organisation.ts';
import { outsideUnit } from './outside-unit.ts';
import { terms } from './terms.ts';

/**
 * The integrity checks of all registers, by parts of the policy. None refuses anything: those of
 * single rows warn in imports and changes, the others are only listed.
 */
export const BATTERY: readonly Check[] = Object.freeze([
  ...organisation,
  ...members,
  ...homes,
  ...hardship,
  ...democracy,
  ...terms,
  ...administration,
  ...further,
  ...outsideUnit,
  ...notEmployed,
  ...inFuture,
]);
