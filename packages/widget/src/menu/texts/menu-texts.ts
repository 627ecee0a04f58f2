/** What can be done with a chat. */
export interface MenuTexts {
  save: string
  end: string
}
