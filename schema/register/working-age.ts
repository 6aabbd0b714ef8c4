/**
 * Completed years of age from which somebody may be employed, and be a member of a union (Labour
 * Law of the PRC, articles 15 and 94: no minors under 16). This is the one place that says so.
 */
export const WORKING_AGE = 16;
