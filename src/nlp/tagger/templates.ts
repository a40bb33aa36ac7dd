/** Where the templates of features are numbered. */

/** Words two to the left to two to the right take part. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;
/** Templates are numbered in blocks. */
export const STEP = 32;
export const TAG = OFFSETS * STEP;
export const PAIR = TAG + STEP;
export const PAGE = PAIR + STEP;
export const RUN = PAGE + STEP;
export const WIDE = RUN + STEP;
export const GLUE = 15 * STEP;
