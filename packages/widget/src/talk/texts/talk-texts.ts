/** What the chat says of waiting, of conversations and of finding emoji. */
export interface TalkTexts {
  place(place: number): string
  /** @param range a stretch of time, `2–5 min` */
  wait(range: string): string
  /** Under the visitor's last message. */
  delivered: string
  /** Where the gateway takes no more for a while; how long follows. */
  later: string
  /** Above the list of conversations. */
  talks: string
  anew: string
  /** What became of a conversation. */
  open: string
  answered: string
  ended: string
  find: string
  none: string
  tone: string
}
