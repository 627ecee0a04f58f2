import type { PrivacyTexts } from './privacy-texts.ts'

export const en: PrivacyTexts = {
  locale: 'en',
  consentNotice:
    'May we see which pages you visit here and what you click? Whoever answers you can then help you better. You can change this at any time under Privacy.',
  consentTitle: 'Help us help you',
  allow: 'Allow',
  deny: 'No, thanks',
  thanks: 'Thank you. You can change this at any time under Privacy.',
  privacySwitch: 'Share my visit',
  optOutHonoured: 'Your browser asks sites not to sell or share your data. We do not.',
  privacyState: (allowed) =>
    allowed
      ? 'We see which pages you visit here and what you click.'
      : 'We do not see which pages you visit or what you click.',
}
