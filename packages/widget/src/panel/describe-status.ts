import type { Availability, SiteConfig } from '@beckon/protocol'
import { formatDuration, formatSoon } from '../texts/format-time.ts'
import type { Texts } from '../texts/texts.ts'

/** Past the time it was said to change at, it has. */
function isAway({ open, changesAt }: Availability, now: number): boolean {
  const changed = changesAt !== null && Date.parse(changesAt) <= now
  return open === changed
}

export interface Presence {
  away: boolean
  words: string
}

/** Says no more than is known: whether somebody is there, by the hours and in fact, and how soon they usually answer. */
export function describeStatus(
  texts: Texts,
  { availability, chat, staffed }: Partial<SiteConfig>,
  now: number,
): Presence {
  const { locale } = texts
  const closed = availability && isAway(availability, now)
  if (closed || staffed === false) {
    const known = closed && !availability.open && availability.changesAt
    return {
      away: true,
      words: known ? texts.awayUntil(formatSoon(known, locale, now)) : texts.away,
    }
  }
  const minutes = chat?.repliesWithin
  const words = minutes ? texts.replyTime(formatDuration(minutes, locale)) : texts.online
  return { away: false, words }
}
