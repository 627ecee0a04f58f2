import type { PrivacyTexts } from './privacy-texts.ts'

export const nb: PrivacyTexts = {
  locale: 'nb',
  consentNotice:
    'Kan vi se hvilke sider du besøker her, og hva du klikker på? Den som svarer deg, kan da hjelpe deg bedre. Du kan når som helst endre dette under Personvern.',
  consentTitle: 'Hjelp oss å hjelpe deg',
  allow: 'Tillat',
  deny: 'Nei takk',
  thanks: 'Takk. Du kan når som helst endre dette under Personvern.',
  privacySwitch: 'Del besøket mitt',
  optOutHonoured:
    'Nettleseren din ber nettsteder om ikke å selge eller dele dataene dine. Det gjør vi ikke.',
  privacyState: (allowed) =>
    allowed
      ? 'Vi ser hvilke sider du besøker her, og hva du klikker på.'
      : 'Vi ser ikke hvilke sider du besøker, eller hva du klikker på.',
}
