/**
 * Bytes that a page downloads, in brotli 11. These are today's, checked by a test and repeated
 * in the README; who raises one says why in the changeset.
 */
export const SIZES = {
  /** `beckon.js`: all that is loaded before a choice or a click. */
  script: 3499,
  /** What is fetched once `analytics` is granted: core, what keeps and sends events, and tracking. */
  granted: 12_505,
  /** What tracking fetches in a quiet moment after: forms, reading, frustration, errors. */
  later: 3645,
  /** The chat once it has been opened: shown, connected, and to be written in. */
  opened: 27_960,
  /** The question of consent in it, fetched for who is to be asked. */
  offered: 2455,
  /** What shows and sends messages: fetched with the first one, or where there are some already. */
  written: 5900,
  /** What a click on the smiley fetches: all emoji by groups, their names in English, and the search. */
  emoji: 5520,
  /** `beckon-intercom.js` and `beckon-chatwoot.js`, only for who uses them. */
  intercom: 1242,
  chatwoot: 1112,
  /** `beckon-worker.js`, which sites host that offer notifications. */
  worker: 539,
} as const

/** What they may never exceed; why `granted` is no less, `docs/decisions/0013` says. */
export const SIZE_LIMITS = {
  script: 3500,
  granted: 12_510,
  later: 4000,
  opened: 28_000,
  offered: 2500,
  written: 5950,
  emoji: 5550,
  intercom: 1250,
  chatwoot: 1200,
  worker: 600,
} as const
