import type { DeviceTexts } from './device-texts.ts'

export const de: DeviceTexts = {
  offer: 'Auf diesem Gerät benachrichtigen',
  consent: (company) =>
    `Dieses Gerät zeigt an, wenn ${company} Ihnen hier antwortet. Sonst nichts.`,
  later: 'Nicht jetzt',
  on: 'Dieses Gerät meldet Ihnen Antworten.',
  stop: 'Beenden',
  blocked:
    'Ihr Browser blockiert Mitteilungen dieser Seite. Erlauben Sie sie in seinen Einstellungen und versuchen Sie es noch einmal.',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es später.',
  gone: 'Hier gibt es keine Mitteilungen mehr.',
}
