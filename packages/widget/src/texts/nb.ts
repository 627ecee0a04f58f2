import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'nb',
  dir: 'ltr',
  open: 'Åpne chatten',
  unread: plural('nb', { one: '# ny melding', other: '# nye meldinger' }),
  online: 'Vi svarer her',
  replyTime: (time) => `Vanlig svartid: ${time}`,
  away: 'Ikke til stede akkurat nå',
  awayUntil: (time) => `Tilbake: ${time}`,
  connecting: 'Kobler til …',
  offline: 'Ingen forbindelse. Prøver igjen …',
  back: 'Tilbake',
  close: 'Lukk',
  more: 'Mer',
  greeting: 'Hei! Hvordan kan vi hjelpe?',
  invitation: (company) =>
    `Spør oss om hva som helst. Et menneske hos ${company} leser hvert ord og svarer her.`,
  conversation: 'Samtale',
  composer: 'Melding',
  placeholder: 'Skriv til oss …',
  send: 'Send',
  attach: 'Legg ved filer',
  emoji: 'Emoji',
  earlier: 'Vis tidligere',
  latest: 'Gå til det nyeste',
  retry: 'Prøv igjen',
  sending: 'Sender …',
  sent: 'Sendt',
  seen: 'Lest',
  typing: (name) => `${name} skriver`,
  someone: 'Noen',
  you: 'Du',
  ended:
    'Denne chatten er utløpt. Start en ny for å fortsette; det du holdt på å skrive, er lagret.',
  startAnew: 'Start en ny chat',
  requestCall: 'Be om en samtale',
  privacy: 'Personvern',
  errors: {
    'key/forbidden':
      'Chatten er ikke riktig satt opp på dette nettstedet. Ta kontakt på en annen måte.',
    'message/answered': 'Dette er allerede besvart.',
    'message/too-long': 'Dette er for langt. Gjør det kortere.',
    'network/unreachable':
      'Ikke sendt ennå: det er ingen forbindelse. Den sendes så snart det er en.',
    'protocol/unsupported': 'Chatten er oppdatert. Last inn denne siden på nytt.',
    'request/invalid': 'Noe i skjemaet stemmer ikke. Kontroller det du har fylt inn.',
    'server/unavailable': 'Vi starter på nytt. Prøv igjen om et øyeblikk.',
    'session/expired': 'Denne chatten er utløpt. Start en ny for å fortsette.',
    'session/invalid': 'Denne chatten er utløpt. Start en ny for å fortsette.',
    'site/unknown':
      'Chatten er ikke riktig satt opp på dette nettstedet. Ta kontakt på en annen måte.',
    fallback: 'Noe gikk galt hos oss. Prøv igjen om et øyeblikk.',
  },
}
