import type { Indicator } from '../indicator.ts';
import { promotionFrom } from '../promotion.ts';

/** XI4-city Promotion rate from city level. */
export const cityPromotionRate: Indicator = {
  code: 'XI4-city',
  id: 'contest_promotion_rate_city',
  revision: 1,
  ...promotionFrom(
    ['city'],
    { zh: '市级竞赛晋级率', en: 'Promotion rate from city level' },
    'city level',
  ),
};
