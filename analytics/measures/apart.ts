import { codesOf } from '../../schema/code-lists/code-list.ts';
import { ownership } from '../../schema/code-lists/ownership.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import type { HierarchyNode } from '../tree/hierarchy.ts';
import type { ScoreMeasure } from './measure.ts';

const VALUES = {
  schoolType: ['', ...codesOf(schoolType)],
  ownership: ['', ...codesOf(ownership)],
} as const;

const ALL_TOGETHER: readonly string[] = Object.freeze(['']);

/**
 * The values that separate the units of a score, the empty text for an unstated one; a single value
 * if the score does not separate units.
 */
export const valuesApart = ({ apart }: Pick<ScoreMeasure, 'apart'>): readonly string[] =>
  apart === undefined ? ALL_TOGETHER : VALUES[apart];

/** The place of the value of a unit among {@link valuesApart}. */
export const placeApart = (
  measure: Pick<ScoreMeasure, 'apart'>,
  unit: Pick<HierarchyNode, 'schoolType' | 'ownership'>,
): number =>
  measure.apart === undefined ? 0 : valuesApart(measure).indexOf(unit[measure.apart] ?? '');
