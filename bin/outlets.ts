import { outletsOf, type Outlets } from '../reports/schedules/outlets.ts';
import { storeSettings } from '../schema/store/settings.ts';
import type { Context } from './terminal/context.ts';

/** The outlets of schedules, from the environment. Throws BAD_SETTING. */
export const outletsIn = ({ env, path }: Context): Outlets =>
  outletsOf(env, storeSettings(env).dataDir, path);
