/**
 * Completed years of age from which a person may be employed, and be a member of a union (Labour
 * Law of the PRC, articles 15 and 94: no minors under 16). Defined only here.
 */
export const WORKING_AGE = 16;
