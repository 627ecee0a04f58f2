import type { ErrorWords } from '../../texts/texts.ts'

/** What the form for a call says. */
export interface CallbackTexts {
  callLead(company: string): string
  phone: string
  phonePlaceholder: string
  name: string
  optional: string
  note: string
  when: string
  soon: string
  later: string
  time: string
  timeMissing: string
  callConsent(company: string): string
  callSoon(phone: string): string
  callAt(phone: string, time: string): string
  callDone: string
  backToChat: string
  /** Names the choice of a country for the number. */
  country: string
  /** This number was asked for too often. */
  phoneTooMany: string
  day: string
  slot: string
  zone(zone: string): string
  /** Nobody is there; `opens` is when somebody is, where that is known. */
  closed(opens: string | null): string
  writeInstead: string
  waiting(count: number): string
  place(place: number): string
  calendar: string
  change: string
  move: string
  cancel: string
  cancelSure: string
  keep: string
  cancelled: string
  called: string
  another: string
  errors: ErrorWords
}
