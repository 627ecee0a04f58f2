import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const nb: CallbackTexts = {
  callLead: (company) =>
    `Vil du heller snakke? Legg igjen nummeret ditt, så ringer ${company} deg.`,
  phone: 'Telefonnummer',
  phonePlaceholder: '+47 22 12 34 56',
  name: 'Navn',
  optional: 'valgfritt',
  note: 'Hva gjelder det?',
  when: 'Når skal vi ringe?',
  soon: 'Så snart som mulig',
  later: 'På et tidspunkt',
  time: 'Dag og tid',
  timeMissing: 'Velg en dag og et klokkeslett som ikke har vært ennå.',
  callConsent: (company) =>
    `Når du ber om en samtale, godtar du at ${company} lagrer nummeret og ringer deg om henvendelsen din.`,
  callSoon: (phone) => `Vi ringer ${phone} så snart som mulig.`,
  callAt: (phone, time) => `Vi ringer ${phone}: ${time}.`,
  callDone: 'Samtalen er avtalt',
  backToChat: 'Tilbake til chatten',
  country: 'Nummerets land',
  phoneTooMany:
    'Det er allerede bedt om flere samtaler til dette nummeret i dag. Prøv igjen i morgen, eller skriv til oss.',
  day: 'Dag',
  slot: 'Tid',
  zone: (zone) => `Tider etter klokken din: ${zone}.`,
  closed: (opens) =>
    opens ? `Ingen kan ringe akkurat nå. Vi er tilbake: ${opens}.` : 'Ingen kan ringe akkurat nå.',
  writeInstead: 'Skriv til oss i stedet',
  waiting: plural('nb', { one: '# person venter før deg.', other: '# personer venter før deg.' }),
  place: (place) => (place === 1 ? 'Du er nestemann.' : `Du er nummer ${place} i køen.`),
  calendar: 'Legg til i kalenderen',
  change: 'Endre tidspunkt',
  move: 'Flytt samtalen',
  cancel: 'Avlys samtalen',
  cancelSure: 'Avlyse denne samtalen?',
  keep: 'La den være',
  cancelled: 'Samtalen er avlyst',
  called: 'Samtalen er gjennomført',
  another: 'Be om en samtale til',
  errors: {
    'network/unreachable': 'Ingen forbindelse. Prøv igjen.',
    'callback/phone-invalid':
      'Vi kan ikke ringe dette nummeret. Kontroller det, og begynn med landkoden, for eksempel +47.',
    'callback/closed': 'Ingen kan ringe akkurat nå. Velg et tidspunkt.',
    'callback/country-refused':
      'Vi kan ikke ringe numre i dette landet. Bruk et annet nummer, eller skriv til oss.',
    'callback/not-found': 'Vi kjenner ikke lenger denne samtalen. Be om en ny.',
    'callback/over': 'Samtalen er over og kan ikke endres.',
    'callback/slot-taken': 'Tidspunktet ble nettopp opptatt. Velg et annet.',
    'callback/too-many':
      'Det er bedt om for mange samtaler i dag. Prøv igjen i morgen, eller skriv til oss.',
  },
}
