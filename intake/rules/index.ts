import { columnOfOthers } from './column-of-others.ts';
import { cycle } from './cycle.ts';
import { duplicateKey } from './duplicate-key.ts';
import { identity } from './identity.ts';
import { implausibleBirth } from './implausible-birth.ts';
import { indicatorOfTarget } from './indicator-of-target.ts';
import { keyTaken } from './key-taken.ts';
import { lookalikeKey } from './lookalike-key.ts';
import { missingReference } from './missing-reference.ts';
import { overlap } from './overlap.ts';
import { notPossibleHere } from './not-possible-here.ts';
import { parentKind } from './parent-kind.ts';
import type { Rule } from './rule.ts';
import { settingValue } from './setting-value.ts';
import { tooYoung } from './too-young.ts';

/** The rules between rows, in the order in which they run; `intake/check` checks single rows. */
export const rules: readonly Rule[] = Object.freeze([
  notPossibleHere,
  columnOfOthers,
  duplicateKey,
  keyTaken,
  lookalikeKey,
  identity,
  missingReference,
  overlap,
  tooYoung,
  implausibleBirth,
  cycle,
  parentKind,
  settingValue,
  indicatorOfTarget,
]);
