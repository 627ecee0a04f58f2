import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const sv: CallbackTexts = {
  callLead: (company) => `Vill du hellre prata? Lämna ditt nummer så ringer ${company} dig.`,
  phone: 'Telefonnummer',
  phonePlaceholder: '+46 8 465 004 00',
  name: 'Namn',
  optional: 'valfritt',
  note: 'Vad gäller det?',
  when: 'När ska vi ringa?',
  soon: 'Så snart som möjligt',
  later: 'Vid en viss tid',
  time: 'Dag och tid',
  timeMissing: 'Välj en dag och en tid som ännu inte har varit.',
  callConsent: (company) =>
    `Genom att be om ett samtal godkänner du att ${company} sparar numret och ringer dig om ditt ärende.`,
  callSoon: (phone) => `Vi ringer ${phone} så snart som möjligt.`,
  callAt: (phone, time) => `Vi ringer ${phone}: ${time}.`,
  callDone: 'Ditt samtal är bokat',
  backToChat: 'Tillbaka till chatten',
  country: 'Numrets land',
  phoneTooMany:
    'Flera samtal har redan begärts till det här numret i dag. Försök igen i morgon eller skriv till oss.',
  day: 'Dag',
  slot: 'Tid',
  zone: (zone) => `Tider enligt din klocka: ${zone}.`,
  closed: (opens) =>
    opens ? `Ingen kan ringa just nu. Vi är tillbaka: ${opens}.` : 'Ingen kan ringa just nu.',
  writeInstead: 'Skriv till oss i stället',
  waiting: plural('sv', { one: '# person väntar före dig.', other: '# personer väntar före dig.' }),
  place: (place) => (place === 1 ? 'Du står på tur.' : `Du har plats ${place} i kön.`),
  calendar: 'Lägg till i kalendern',
  change: 'Ändra tiden',
  move: 'Flytta samtalet',
  cancel: 'Avboka samtalet',
  cancelSure: 'Avboka det här samtalet?',
  keep: 'Låt det vara',
  cancelled: 'Ditt samtal är avbokat',
  called: 'Samtalet har ägt rum',
  another: 'Be om ett samtal till',
  errors: {
    'network/unreachable': 'Ingen anslutning. Försök igen.',
    'callback/phone-invalid':
      'Vi kan inte ringa det här numret. Kontrollera det och börja med landsnumret, till exempel +46.',
    'callback/closed': 'Ingen kan ringa just nu. Välj en tid.',
    'callback/country-refused':
      'Vi kan inte ringa nummer i det här landet. Använd ett annat nummer eller skriv till oss.',
    'callback/not-found': 'Vi känner inte längre till det här samtalet. Be om ett nytt.',
    'callback/over': 'Samtalet är avslutat och kan inte ändras.',
    'callback/slot-taken': 'Den tiden blev just upptagen. Välj en annan.',
    'callback/too-many':
      'För många samtal har begärts i dag. Försök igen i morgon eller skriv till oss.',
  },
}
