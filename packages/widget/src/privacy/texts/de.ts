import type { PrivacyTexts } from './privacy-texts.ts'

export const de: PrivacyTexts = {
  locale: 'de',
  consentNotice:
    'Dürfen wir sehen, welche Seiten Sie hier besuchen und was Sie anklicken? Wer Ihnen antwortet, kann Ihnen dann besser helfen. Sie können das jederzeit unter Datenschutz ändern.',
  consentTitle: 'Helfen Sie uns zu helfen',
  allow: 'Erlauben',
  deny: 'Nein, danke',
  thanks: 'Danke. Sie können das jederzeit unter Datenschutz ändern.',
  privacySwitch: 'Meinen Besuch teilen',
  optOutHonoured:
    'Ihr Browser bittet darum, Ihre Daten weder zu verkaufen noch zu teilen. Daran halten wir uns.',
  privacyState: (allowed) =>
    allowed
      ? 'Wir sehen, welche Seiten Sie hier besuchen und was Sie anklicken.'
      : 'Wir sehen nicht, welche Seiten Sie besuchen und was Sie anklicken.',
}
