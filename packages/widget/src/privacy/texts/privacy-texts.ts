/** What the question of consent, and the switch that takes an answer back, says. */
export interface PrivacyTexts {
  /** The language of these words, which goes into the receipt with them. */
  locale: string
  /** The question of consent, whole, as it goes into the receipt. */
  consentNotice: string
  consentTitle: string
  allow: string
  deny: string
  thanks: string
  privacySwitch: string
  /** Global Privacy Control is on. */
  optOutHonoured: string
  privacyState(allowed: boolean): string
}
