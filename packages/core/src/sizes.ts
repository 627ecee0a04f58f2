/**
 * Bytes in brotli 11, minified. These are today's, checked by a test; who raises one says why in
 * the changeset.
 */
export const SIZES = {
  /** `import * as core from '@beckon/core'`. */
  whole: 5997,
  /** That, and every chunk it may fetch later: delivery once there are events, proofs, rights. */
  everything: 10_778,
} as const

/** What they may never exceed. */
export const SIZE_LIMITS = {
  whole: 6000,
} as const
