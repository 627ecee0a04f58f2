/** What the chat says of a link in a mail that led nowhere. */
export interface LostTexts {
  /** Used up or too old; and what to do. */
  used: string
  /** How there is another one, where the site writes mails. */
  byMail: string
  /** It may work another time. */
  failed: string
}
