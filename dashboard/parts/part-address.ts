import type { EdgeLine } from '../operations/generated.ts';

/** The org unit, the period and the line that a link takes along. */
export interface Along {
  readonly root: string;
  readonly period: string;
  readonly line?: EdgeLine;
}

/** The parameters of a link; the line only if it is not the union's. */
export const searchOf = ({ root, period, line = 'union' }: Along): string =>
  `?${new URLSearchParams({ root, period, ...(line !== 'union' && { line }) }).toString()}`;

/** The address of the page of a part of the policy. */
export const addressOfPart = (part: string, along: Along): string =>
  `/part/${part}${searchOf(along)}`;
