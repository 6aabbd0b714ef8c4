import type { Outlier, OutlierGroup } from '../../analytics/outliers/outliers.ts';
import { groupTitle } from '../../analytics/outliers/group-title.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { shownIndicator } from '../metrics/shown.ts';
import type { OutlierGroupType, OutlierType } from './outlier-types.ts';

/** A group of like units as the API shows it. */
export const shownOutlierGroup = (group: OutlierGroup): OutlierGroupType => {
  const { indicator, schoolType, size, peers, judged, normal, outliers } = group;
  return {
    indicator: shownIndicator(indicator),
    schoolType,
    title: groupTitle(group),
    size: size?.id ?? null,
    peers,
    judged,
    isEnough: normal !== null,
    median: normal?.median ?? null,
    mad: normal?.mad ?? null,
    spread: normal?.spread ?? null,
    method: normal?.method ?? null,
    lower: normal?.lower ?? null,
    upper: normal?.upper ?? null,
    outliers,
  };
};

/** An outlier as the API shows it. */
export const shownOutlier = (
  { indicator, node, counts, z, group, lower, upper, ...rest }: Outlier,
  { nodes }: Hierarchy,
): OutlierType => ({
  ...rest,
  indicator: shownIndicator(indicator),
  unit: nodes[node]!,
  z: z!,
  lower,
  upper,
  leastCount: counts?.least ?? null,
  mostCount: counts?.most ?? null,
  group: shownOutlierGroup(group),
});
