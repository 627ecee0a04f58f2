import type { Moment, MomentKind } from '@beckon/protocol'

/** Something that has a card. */
export type ShownMoment = Moment & { kind: MomentKind }
