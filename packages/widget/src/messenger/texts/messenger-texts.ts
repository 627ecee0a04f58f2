/** What the chat says of going on in a messenger, which is named as it names itself. */
export interface MessengerTexts {
  offer(messenger: string): string
  /** What it means: agreed to, and kept as it was read. */
  consent(company: string, messenger: string): string
  later: string
  /** The link that leads there. */
  open(messenger: string): string
  /** Once they have it, until they opened it there. */
  waiting(messenger: string): string
  on(messenger: string): string
  stop: string
  failed: string
  /** The site gave it up meanwhile. */
  gone(messenger: string): string
}
