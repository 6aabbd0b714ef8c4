import { bodiesDueDays } from '../../schema/settings/settings.ts';
import { bySettings } from '../settings/by-settings.ts';
import { bodies, coverage } from '../facts/events/union-bodies.ts';
import type { UnitState } from '../facts/unit-state.ts';
import { dayOrForever, type UnitInWindow } from './unit-in-window.ts';
import type { PerUnitMeasure } from './measure.ts';

/**
 * The kinds of bodies of which a unit needs one each: of the congress, of the audit of funds and,
 * if it has female members, of women.
 */
function kindsOfBodies(state: UnitState): readonly (readonly string[])[] {
  const isLarge = state.manyMembers && !state.jointly;
  return [
    state.manyStaff ? ['staff_congress'] : ['staff_congress', 'staff_assembly'],
    isLarge ? ['funds_audit_committee'] : ['funds_audit_committee', 'funds_auditor'],
    ...(state.femaleMembers === 'none'
      ? []
      : [
          state.femaleMembers === 'many'
            ? ['womens_committee']
            : ['womens_committee', 'womens_officer'],
        ]),
  ];
}

/**
 * The day on which the union of a unit was approved: of its single union, else of the first joint
 * one; null if none covers it.
 */
function approvalOf({ on, events }: UnitInWindow): number | null {
  const approvals = events(coverage).flatMap((event) => {
    const approved = event.number('union.approvedOn');
    const holds =
      event.on <= on &&
      on < dayOrForever(event.number('toOn')) &&
      approved <= on &&
      on < dayOrForever(event.number('union.dissolvedOn'));
    return holds ? [{ isSingle: event.state.kind === 'single', approved }] : [];
  });
  const singles = approvals.filter(({ isSingle }) => isSingle);
  const unionApprovals = singles.length > 0 ? singles : approvals;
  return unionApprovals.length === 0
    ? null
    : Math.min(...unionApprovals.map(({ approved }) => approved));
}

/** @param days after its approval within which a new union should have its three bodies */
function hasThreeBodies(unit: UnitInWindow, days: number): boolean {
  const { first, on, state } = unit;
  if (!state.covered) return false;
  const approved = approvalOf(unit);
  const isNew = approved !== null && approved >= first;
  const latest = isNew ? approved + days : on;
  const ownUnions = unit
    .events(bodies)
    .filter((event) => event.on <= on && on < dayOrForever(event.number('dissolvedOn')));
  return kindsOfBodies(state).every((kinds) =>
    ownUnions.some((event) => kinds.includes(event.state.kind) && event.on <= latest),
  );
}

/**
 * Covered units with the three bodies that they must have; where their union was approved within
 * the period, in time.
 */
export const unitsWithThreeBodies = bySettings<PerUnitMeasure>([bodiesDueDays], ([days]) => ({
  kind: 'perUnit',
  name: 'covered units with three bodies',
  title: { zh: '三类组织同步建立的已建会单位', en: 'covered units with the three bodies' },
  of: (unit) => (hasThreeBodies(unit, days!) ? 1 : 0),
}));
