import type { TalkTexts } from './talk-texts.ts'

export const nb: TalkTexts = {
  place: (place) => (place === 1 ? 'Du er nestemann.' : `Du er nummer ${place} i køen.`),
  wait: (range) => `Vanlig ventetid: ${range}`,
  delivered: 'Levert',
  later: 'Ikke sendt ennå: det var mye på én gang. Det sendes av seg selv.',
  talks: 'Samtalene dine',
  anew: 'Ny samtale',
  open: 'Venter på svar',
  answered: 'Besvart',
  ended: 'Avsluttet',
  find: 'Søk etter emoji',
  none: 'Ingen emoji funnet',
  tone: 'Hudtone',
}
