import { TongxinError } from '../../base/errors/errors.ts';
import { byAgeBand } from './age-band.ts';
import { byCategory } from './category.ts';
import type { Dimension } from './dimension.ts';
import { byDistrict } from './district.ts';
import { byDualQualified } from './dual-qualified.ts';
import { byEstablishment } from './establishment.ts';
import { byFullTimeTeacher } from './full-time-teacher.ts';
import { byGender } from './gender.ts';
import { byOwnership } from './ownership.ts';
import { bySchoolType } from './school-type.ts';
import { byUrbanRural } from './urban-rural.ts';

/** Every dimension. One more is one file and one line. */
export const DIMENSIONS: readonly Dimension[] = Object.freeze([
  byDistrict,
  bySchoolType,
  byOwnership,
  byUrbanRural,
  byGender,
  byAgeBand,
  byCategory,
  byEstablishment,
  byFullTimeTeacher,
  byDualQualified,
]);

/** The dimension of an id, in either case. Throws UNKNOWN_DIMENSION. */
export function dimensionNamed(name: string): Dimension {
  const dimension = DIMENSIONS.find(({ id }) => id === name.trim().toUpperCase());
  if (!dimension)
    throw new TongxinError('UNKNOWN_DIMENSION', {
      name: name.slice(0, 80),
      dimensions: DIMENSIONS.map(({ id }) => id).join(', '),
    });
  return dimension;
}
