import type { Indicator } from '../indicator.ts';
import { PROMOTING, promotionFrom } from '../promotion.ts';

/** XI4 Promotion rate in contests. */
export const promotionRate: Indicator = {
  code: 'XI4',
  id: 'contest_promotion_rate',
  revision: 1,
  ...promotionFrom(
    PROMOTING,
    { zh: '竞赛晋级率', en: 'Promotion rate in contests' },
    'school, district and city level',
  ),
};
