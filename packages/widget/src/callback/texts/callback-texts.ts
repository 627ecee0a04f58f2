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
  errors: ErrorWords
}
