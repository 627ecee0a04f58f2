import type { TalkTexts } from './talk-texts.ts'

export const da: TalkTexts = {
  place: (place) => (place === 1 ? 'Det er snart din tur.' : `Du er nummer ${place} i køen.`),
  wait: (range) => `Sædvanlig ventetid: ${range}`,
  delivered: 'Leveret',
  later: 'Ikke sendt endnu: det var meget på én gang. Det sendes af sig selv.',
  talks: 'Dine samtaler',
  anew: 'Ny samtale',
  open: 'Venter på svar',
  answered: 'Besvaret',
  ended: 'Afsluttet',
  find: 'Søg efter emoji',
  none: 'Ingen emoji fundet',
  tone: 'Hudfarve',
}
