import type { TalkTexts } from './talk-texts.ts'

export const sv: TalkTexts = {
  place: (place) => (place === 1 ? 'Du står på tur.' : `Du har plats ${place} i kön.`),
  wait: (range) => `Vanlig väntetid: ${range}`,
  delivered: 'Levererat',
  later: 'Inte skickat än: det var mycket på en gång. Det skickas av sig självt.',
  talks: 'Dina samtal',
  anew: 'Nytt samtal',
  open: 'Väntar på svar',
  answered: 'Besvarat',
  ended: 'Avslutat',
  find: 'Sök emoji',
  none: 'Ingen emoji hittades',
  tone: 'Hudton',
}
