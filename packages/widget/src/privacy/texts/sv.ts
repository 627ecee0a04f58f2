import type { PrivacyTexts } from './privacy-texts.ts'

export const sv: PrivacyTexts = {
  locale: 'sv',
  consentNotice:
    'Får vi se vilka sidor du besöker här och vad du klickar på? Den som svarar dig kan då hjälpa dig bättre. Du kan ändra detta när som helst under Integritet.',
  consentTitle: 'Hjälp oss att hjälpa dig',
  allow: 'Tillåt',
  deny: 'Nej tack',
  thanks: 'Tack. Du kan ändra detta när som helst under Integritet.',
  privacySwitch: 'Dela mitt besök',
  optOutHonoured:
    'Din webbläsare ber webbplatser att inte sälja eller dela dina uppgifter. Det gör vi inte.',
  privacyState: (allowed) =>
    allowed
      ? 'Vi ser vilka sidor du besöker här och vad du klickar på.'
      : 'Vi ser inte vilka sidor du besöker eller vad du klickar på.',
}
