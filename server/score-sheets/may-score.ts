import { ALL_SCORERS, SCORERS, type Scorer } from '../../analytics/score-sheet/given.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { hasRight } from '../../schema/rights/roles.ts';
import type { RequestContext } from '../graphql/context.ts';

const WHO: Readonly<Record<Scorer, Bilingual>> = {
  SELF: { zh: '本单位或其上级', en: 'a key of the unit or above it' },
  DISTRICT: { zh: '其上级单位', en: 'a key of an org unit above it' },
  CITY: { zh: '最上级单位', en: 'a key of the whole hierarchy' },
};

/** Whether a key of a node may score a visible org unit, whatever its role. */
function mayScore(scorer: Scorer, node: number, context: RequestContext): boolean {
  const { hierarchy, viewer, loaders } = context;
  if (scorer === 'CITY') return loaders.atTop();
  return scorer === 'SELF' || hierarchy.nodes[node]!.id !== viewer.unitId || loaders.atTop();
}

/** For whom the viewer may score a visible org unit. */
export const scorersFor = (node: number, context: RequestContext): Scorer[] =>
  hasRight(context.viewer, 'GIVE_SCORES')
    ? ALL_SCORERS.filter((scorer) => mayScore(scorer, node, context))
    : [];

/** Asserts that the viewer, whose key may write, may give the scores of a scorer. Throws FORBIDDEN. */
export function assertMayScore(scorer: Scorer, node: number, context: RequestContext): void {
  if (mayScore(scorer, node, context)) return;
  throw new TongxinError('FORBIDDEN', {
    role: context.viewer.role,
    what: {
      zh: `给出${SCORERS[scorer].zh}分（需要${WHO[scorer].zh}的 STATISTICIAN 密钥）`,
      en: `give scores of the ${SCORERS[scorer].en} (needs ${WHO[scorer].en}, of role STATISTICIAN)`,
    },
  });
}
