/** What the chat says of answers by e-mail. */
export interface EmailTexts {
  offer: string
  label: string
  /** What an address is for: agreed to, and kept as it was read. */
  consent(company: string): string
  submit: string
  later: string
  /** Somebody has to open the link that was sent there. */
  pending(address: string): string
  granted(address: string): string
  change: string
  stop: string
  transcriptSent(address: string): string
  invalid: string
  tooMany: string
  offline: string
  /** The site gave it up while the page was open. */
  gone: string
}
