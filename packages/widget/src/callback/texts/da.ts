import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const da: CallbackTexts = {
  callLead: (company) =>
    `Vil du hellere tale med os? Læg dit nummer, så ringer ${company} til dig.`,
  phone: 'Telefonnummer',
  phonePlaceholder: '+45 32 12 34 56',
  name: 'Navn',
  optional: 'valgfrit',
  note: 'Hvad drejer det sig om?',
  when: 'Hvornår skal vi ringe?',
  soon: 'Hurtigst muligt',
  later: 'På et tidspunkt',
  time: 'Dag og tid',
  timeMissing: 'Vælg en dag og et tidspunkt, der endnu ikke er passeret.',
  callConsent: (company) =>
    `Når du beder om et opkald, accepterer du, at ${company} gemmer nummeret og ringer til dig om din henvendelse.`,
  callSoon: (phone) => `Vi ringer til ${phone} hurtigst muligt.`,
  callAt: (phone, time) => `Vi ringer til ${phone}: ${time}.`,
  callDone: 'Dit opkald er aftalt',
  backToChat: 'Tilbage til chatten',
  country: 'Nummerets land',
  phoneTooMany:
    'Der er allerede bedt om flere opkald til dette nummer i dag. Prøv igen i morgen, eller skriv til os.',
  day: 'Dag',
  slot: 'Tidspunkt',
  zone: (zone) => `Tider efter dit ur: ${zone}.`,
  closed: (opens) =>
    opens ? `Ingen kan ringe lige nu. Vi er tilbage: ${opens}.` : 'Ingen kan ringe lige nu.',
  writeInstead: 'Skriv til os i stedet',
  waiting: plural('da', { one: '# person venter før dig.', other: '# personer venter før dig.' }),
  place: (place) => (place === 1 ? 'Det er snart din tur.' : `Du er nummer ${place} i køen.`),
  calendar: 'Føj til kalender',
  change: 'Skift tidspunkt',
  move: 'Flyt opkaldet',
  cancel: 'Aflys opkaldet',
  cancelSure: 'Aflys dette opkald?',
  keep: 'Lad det være',
  cancelled: 'Dit opkald er aflyst',
  called: 'Opkaldet er gennemført',
  another: 'Bed om endnu et opkald',
  errors: {
    'network/unreachable': 'Ingen forbindelse. Prøv igen.',
    'callback/phone-invalid':
      'Vi kan ikke ringe til dette nummer. Tjek det, og begynd med landekoden, f.eks. +45.',
    'callback/closed': 'Ingen kan ringe lige nu. Vælg et tidspunkt.',
    'callback/country-refused':
      'Vi kan ikke ringe til numre i dette land. Brug et andet nummer, eller skriv til os.',
    'callback/not-found': 'Vi kender ikke længere dette opkald. Bed om et nyt.',
    'callback/over': 'Opkaldet er slut og kan ikke ændres.',
    'callback/slot-taken': 'Tidspunktet er netop blevet optaget. Vælg et andet.',
    'callback/too-many':
      'Der er bedt om for mange opkald i dag. Prøv igen i morgen, eller skriv til os.',
  },
}
