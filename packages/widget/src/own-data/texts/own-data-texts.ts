/** What is said of what is stored of a visitor, and what they can do with it. */
export interface OwnDataTexts {
  title: string
  nothing: string
  messages: string
  calls: string
  /** Events. */
  visits: string
  /** Receipts of consent. */
  choices: string
  /** The consents, not the conversation. */
  withdraw: string
  withdrawn: string
  save: string
  erase: string
  sure: string
  sureHint: string
  keep: string
  erased: string
  /** Somebody named this visitor, and nothing proves that it is them. */
  unproven: string
}
