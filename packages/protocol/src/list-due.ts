import { PURPOSES, type Purpose, type Purposes } from './consent.ts'

const DAY = 86_400_000

/** How long a grant holds, and for how long somebody who refused is left alone, in milliseconds. */
const GRANT_LASTS = 365 * DAY
const REFUSAL_LASTS = 182 * DAY

/** The version of the notice each purpose was decided under, `''` where none was shown. */
export type Asked = Readonly<Partial<Record<Purpose, string>>>

/** What was chosen so far, as `consent('get')` tells it. */
export interface Chosen {
  purposes: Purposes
  /** ISO 8601; null before the first choice. */
  at: string | null
  asked: Asked
}

export interface Question {
  /** All where absent. */
  purposes?: readonly Purpose[] | undefined
  /** Of the notice that would be shown; what changes behind its first dot is editorial. */
  version?: string | undefined
  /** Milliseconds since 1970. */
  now: number
}

const readMajor = (version: string): string | undefined => version.split('.')[0]

/**
 * Which purposes to ask for: those never decided, those decided too long ago (a grant lasts a
 * year, a refusal is respected for half of one), and those allowed under a notice that meant
 * something else.
 *
 * @example
 * const chosen = await beckon.consent('get')
 * const due = listDue(chosen, { purposes: ['analytics'], version: '2.1', now: Date.now() })
 * if (due.length > 0) showBanner(due)
 */
export function listDue(chosen: Chosen, question: Question): Purpose[] {
  const { purposes = PURPOSES, version, now } = question
  const age = now - Date.parse(chosen.at ?? '')
  return purposes.filter((purpose) => {
    const asked = chosen.asked[purpose]
    if (asked === undefined) return true
    if (!chosen.purposes[purpose]) return age > REFUSAL_LASTS
    // Where no notice is known there is none that could have meant something else.
    const changed = asked !== '' && version && readMajor(asked) !== readMajor(version)
    return age > GRANT_LASTS || Boolean(changed)
  })
}
