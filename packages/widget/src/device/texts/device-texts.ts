/** What the chat says of notifications on this device. */
export interface DeviceTexts {
  offer: string
  /** What they are for: agreed to, and kept as it was read. */
  consent(company: string): string
  later: string
  on: string
  stop: string
  /** The browser was told not to; only its settings can change that. */
  blocked: string
  failed: string
  /** The site gave it up while the page was open. */
  gone: string
}
