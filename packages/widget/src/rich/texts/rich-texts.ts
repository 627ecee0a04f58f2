/** What questions say around what was written by others. */
export interface RichTexts {
  /** Before what was picked. */
  answered: string
  send: string
  choose: string
  optional: string
  yes: string
  no: string
  previous: string
  next: string
  cards: string
  /** Read out behind links that open a tab. */
  newTab: string
  day: string
  time: string
  missing: string
  pickOne: string
  emailWrong: string
  phoneWrong: string
  dateWrong: string
}
