import type { DayNumber } from '../../base/civil.ts';
import type { SizeBand } from '../../base/size-band.ts';
import type { Facts } from '../facts/facts.ts';
import { SIZE_BANDS, sizeBandOf } from '../query/size-bands.ts';
import { staffOn } from '../query/staff-on.ts';
import { stateOn } from '../query/unit-columns.ts';

/** Units of fewer peers than this, with themselves, are not judged. */
export const MIN_PEERS = 8;

/** What makes units alike. */
export interface Kind {
  /** code of the school type; the empty text: not stated */
  readonly schoolType: string;
  /** null: units of all sizes, where those of one size are too few */
  readonly size: SizeBand | null;
}

/** The school type and size of units on a day, by node; null of what is no open unit. */
export function kindsOn(on: DayNumber, facts: Facts): (node: number) => Kind | null {
  const { nodes } = facts.hierarchy;
  const staffAt = staffOn(facts, on, nodes.length);
  return (node) => {
    const state = stateOn(nodes[node]!.id, on, facts);
    if (!state) return null;
    return { schoolType: state.schoolType, size: sizeBandOf(staffAt(node)) };
  };
}

/** Units that are compared with each other. */
export interface PeerGroup<T> {
  readonly kind: Kind;
  /** all that are alike, in their order */
  readonly peers: readonly T[];
  /** those of them that are judged here: not those with enough peers of their own size */
  readonly judged: readonly T[];
}

/**
 * Sorts units into groups of like ones: of a school type and a size. Where a size has fewer than
 * {@link MIN_PEERS} units, these are compared with all units of their type. Groups may still be too
 * small.
 */
export function peerGroups<T>(units: readonly T[], kindOf: (unit: T) => Kind): PeerGroup<T>[] {
  const byType = Map.groupBy(units, (unit) => kindOf(unit).schoolType);
  return [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([schoolType, ofType]) => {
      const bySize = Map.groupBy(ofType, (unit) => kindOf(unit).size!.from);
      const large = SIZE_BANDS.flatMap((size): PeerGroup<T>[] => {
        const peers = bySize.get(size.from) ?? [];
        return peers.length >= MIN_PEERS
          ? [{ kind: { schoolType, size }, peers, judged: peers }]
          : [];
      });
      const judged = ofType.filter(
        (unit) => bySize.get(kindOf(unit).size!.from)!.length < MIN_PEERS,
      );
      return judged.length === 0
        ? large
        : [...large, { kind: { schoolType, size: null }, peers: ofType, judged }];
    });
}
