import type { Indicator } from '../indicator.ts';
import { promotionFrom } from '../promotion.ts';

/** XI4-district Promotion rate from district level. */
export const districtPromotionRate: Indicator = {
  code: 'XI4-district',
  id: 'contest_promotion_rate_district',
  revision: 1,
  ...promotionFrom(
    ['district'],
    { zh: '区级竞赛晋级率', en: 'Promotion rate from district level' },
    'district level',
  ),
};
