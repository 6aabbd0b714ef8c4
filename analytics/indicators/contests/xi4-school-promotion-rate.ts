import type { Indicator } from '../indicator.ts';
import { promotionFrom } from '../promotion.ts';

/** XI4-school Promotion rate from school level. */
export const schoolPromotionRate: Indicator = {
  code: 'XI4-school',
  id: 'contest_promotion_rate_school',
  revision: 1,
  ...promotionFrom(
    ['school'],
    { zh: '校级竞赛晋级率', en: 'Promotion rate from school level' },
    'school level',
  ),
};
