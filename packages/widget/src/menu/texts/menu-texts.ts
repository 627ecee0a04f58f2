/** What can be done with a chat. */
export interface MenuTexts {
  save: string
  /** Sends it by e-mail. */
  mail: string
  end: string
  failed: string
}
