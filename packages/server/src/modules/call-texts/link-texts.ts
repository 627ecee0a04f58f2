/** What the page of a call says. */
export interface LinkTexts {
  locale: string
  dir: 'ltr' | 'rtl'
  title(company: string): string
  callAt(phone: string, time: string): string
  callSoon(phone: string): string
  place(place: number): string
  done: string
  cancelled: string
  moved: string
  calendar: string
  /** What an entry of a calendar says of itself. */
  changeAt(url: string): string
  anotherTime: string
  soon: string
  move: string
  cancel: string
  noTimes: string
  choose: string
  taken: string
  closed: string
  over: string
  unknown: string
  /** What can be done where this call cannot be changed. */
  again: string
  failed: string
}
