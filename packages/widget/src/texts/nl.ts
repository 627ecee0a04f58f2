import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'nl',
  dir: 'ltr',
  open: 'Chat openen',
  unread: plural('nl', { one: '# nieuw bericht', other: '# nieuwe berichten' }),
  online: 'We antwoorden hier',
  replyTime: (time) => `Gebruikelijke antwoordtijd: ${time}`,
  away: 'Nu even niet aanwezig',
  awayUntil: (time) => `Weer terug: ${time}`,
  connecting: 'Verbinding maken…',
  offline: 'Geen verbinding. We proberen het opnieuw…',
  back: 'Terug',
  close: 'Sluiten',
  more: 'Meer',
  greeting: 'Hallo! Waarmee kunnen we u helpen?',
  invitation: (company) => `Vraag gerust. Iemand van ${company} leest elk woord en antwoordt hier.`,
  conversation: 'Gesprek',
  composer: 'Bericht',
  placeholder: 'Schrijf ons…',
  send: 'Versturen',
  earlier: 'Eerdere berichten tonen',
  latest: 'Naar het nieuwste',
  retry: 'Opnieuw proberen',
  sending: 'Wordt verstuurd…',
  sent: 'Verstuurd',
  seen: 'Gelezen',
  typing: (name) => `${name} is aan het typen`,
  someone: 'Iemand',
  you: 'U',
  ended:
    'Deze chat is verlopen. Begin een nieuwe om verder te gaan; wat u aan het schrijven was, blijft bewaard.',
  startAnew: 'Nieuwe chat beginnen',
  requestCall: 'Bel mij terug',
  privacy: 'Privacy',
  errors: {
    'key/forbidden':
      'De chat is op deze site niet goed ingesteld. Neem op een andere manier contact met ons op.',
    'message/answered': 'Dit is al beantwoord.',
    'message/too-long': 'Dit is te lang. Maak het korter.',
    'network/unreachable':
      'Nog niet verstuurd: er is geen verbinding. Zodra die er is, gaat het de deur uit.',
    'protocol/unsupported': 'De chat is bijgewerkt. Laad deze pagina opnieuw.',
    'request/invalid': 'Er klopt iets niet in dit formulier. Controleer wat u hebt ingevuld.',
    'server/unavailable': 'We starten opnieuw op. Probeer het zo meteen nog eens.',
    'session/expired': 'Deze chat is verlopen. Begin een nieuwe om verder te gaan.',
    'session/invalid': 'Deze chat is verlopen. Begin een nieuwe om verder te gaan.',
    'site/unknown':
      'De chat is op deze site niet goed ingesteld. Neem op een andere manier contact met ons op.',
    fallback: 'Er ging iets mis aan onze kant. Probeer het zo meteen nog eens.',
  },
}
