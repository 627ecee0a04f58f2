import type { MessengerName } from '@beckon/protocol'

/** What people call it, in every language. */
const LABELS: Readonly<Record<MessengerName, string>> = { telegram: 'Telegram' }

/** A gateway may know one that this panel does not: then its name has to do. */
export const toLabel = (channel: MessengerName): string => LABELS[channel] ?? channel
