import type { PrivacyTexts } from './privacy-texts.ts'

export const nl: PrivacyTexts = {
  locale: 'nl',
  consentNotice:
    'Mogen we zien welke pagina’s u hier bezoekt en waarop u klikt? Wie u antwoordt, kan u dan beter helpen. U kunt dit altijd wijzigen onder Privacy.',
  consentTitle: 'Help ons u te helpen',
  allow: 'Toestaan',
  deny: 'Nee, bedankt',
  thanks: 'Dank u. U kunt dit altijd wijzigen onder Privacy.',
  privacySwitch: 'Mijn bezoek delen',
  optOutHonoured:
    'Uw browser vraagt sites uw gegevens niet te verkopen of te delen. Dat doen we ook niet.',
  privacyState: (allowed) =>
    allowed
      ? 'We zien welke pagina’s u hier bezoekt en waarop u klikt.'
      : 'We zien niet welke pagina’s u bezoekt of waarop u klikt.',
}
