/** What mails say, and the pages behind their links. `{company}` stands for the company's name. */
export interface MailTexts {
  /** BCP 47 */
  locale: string
  dir: 'ltr' | 'rtl'
  subject: string
  intro: string
  /** Leads back to the conversation. */
  open: string
  /** Why somebody gets this. */
  why: string
  stop: string
  confirmSubject: string
  confirmText: string
  confirm: string
  confirmed: string
  stopAsk: string
  stopped: string
  /** Suppresses the address for good. */
  never: string
  transcriptSubject: string
  /** What the reader is called. */
  you: string
  unknown: string
}

/** A text with the name of the company in it. */
export function fillIn(text: string, { company }: { company: string }): string {
  return text.replaceAll('{company}', () => company)
}
