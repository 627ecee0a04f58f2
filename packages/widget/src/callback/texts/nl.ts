import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const nl: CallbackTexts = {
  callLead: (company) => `Liever praten? Laat uw nummer achter en ${company} belt u.`,
  phone: 'Telefoonnummer',
  phonePlaceholder: '+31 20 123 4567',
  name: 'Naam',
  optional: 'optioneel',
  note: 'Waar gaat het over?',
  when: 'Wanneer zullen we bellen?',
  soon: 'Zo snel mogelijk',
  later: 'Op een tijdstip',
  time: 'Dag en tijd',
  timeMissing: 'Kies een dag en tijd die nog moeten komen.',
  callConsent: (company) =>
    `Door een telefoontje aan te vragen gaat u ermee akkoord dat ${company} dit nummer bewaart en u over uw vraag belt.`,
  callSoon: (phone) => `We bellen ${phone} zo snel mogelijk.`,
  callAt: (phone, time) => `We bellen ${phone}: ${time}.`,
  callDone: 'Uw telefoontje is ingepland',
  backToChat: 'Terug naar de chat',
  country: 'Land van het nummer',
  phoneTooMany:
    'Voor dit nummer zijn vandaag al meerdere telefoontjes aangevraagd. Probeer het morgen opnieuw of schrijf ons.',
  day: 'Dag',
  slot: 'Tijd',
  zone: (zone) => `Tijden zoals uw klok ze toont: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Er is nu niemand om te bellen. We zijn er weer: ${opens}.`
      : 'Er is nu niemand om te bellen.',
  writeInstead: 'Liever schrijven',
  waiting: plural('nl', {
    one: 'Er wacht # persoon voor u.',
    other: 'Er wachten # mensen voor u.',
  }),
  place: (place) =>
    place === 1 ? 'U bent de volgende.' : `U bent nummer ${place} in de wachtrij.`,
  calendar: 'In agenda zetten',
  change: 'Tijd wijzigen',
  move: 'Telefoontje verzetten',
  cancel: 'Telefoontje annuleren',
  cancelSure: 'Dit telefoontje annuleren?',
  keep: 'Zo laten',
  cancelled: 'Uw telefoontje is geannuleerd',
  called: 'Dit telefoontje is geweest',
  another: 'Nog een telefoontje aanvragen',
  errors: {
    'network/unreachable': 'Geen verbinding. Probeer het opnieuw.',
    'callback/phone-invalid':
      'Dit nummer kunnen we niet bellen. Controleer het en begin met de landcode, zoals +31.',
    'callback/closed': 'Er is nu niemand om te bellen. Kies een tijd.',
    'callback/country-refused':
      'Nummers uit dit land kunnen we niet bellen. Gebruik een ander nummer of schrijf ons.',
    'callback/not-found': 'We kennen dit telefoontje niet meer. Vraag een nieuw aan.',
    'callback/over': 'Dit telefoontje is voorbij en kan niet worden gewijzigd.',
    'callback/slot-taken': 'Deze tijd is net bezet. Kies een andere.',
    'callback/too-many':
      'Er zijn vandaag te veel telefoontjes aangevraagd. Probeer het morgen opnieuw of schrijf ons.',
  },
}
