import type { CallbackTexts } from './callback-texts.ts'

export const hu: CallbackTexts = {
  callLead: (company) => `Inkább beszélne? Hagyja meg a számát, és a(z) ${company} felhívja.`,
  phone: 'Telefonszám',
  phonePlaceholder: '+36 1 234 5678',
  name: 'Név',
  optional: 'nem kötelező',
  note: 'Miről van szó?',
  when: 'Mikor hívjuk?',
  soon: 'Amint lehet',
  later: 'Adott időpontban',
  time: 'Nap és időpont',
  timeMissing: 'Olyan napot és időpontot válasszon, amely még nem múlt el.',
  callConsent: (company) =>
    `A hívás kérésével hozzájárul, hogy a(z) ${company} tárolja ezt a számot, és felhívja Önt a kérése ügyében.`,
  callSoon: (phone) => `Amint lehet, hívjuk ezt a számot: ${phone}.`,
  callAt: (phone, time) => `Hívjuk ezt a számot: ${phone}, ${time}.`,
  callDone: 'A hívást feljegyeztük',
  backToChat: 'Vissza a csevegéshez',
  country: 'A szám országa',
  phoneTooMany: 'Erre a számra ma már több hívást kértek. Próbálja újra holnap, vagy írjon nekünk.',
  day: 'Nap',
  slot: 'Időpont',
  zone: (zone) => `Időpontok az Ön órája szerint: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Most senki sem tud telefonálni. Újra itt: ${opens}.`
      : 'Most senki sem tud telefonálni.',
  writeInstead: 'Inkább írok',
  waiting: (count) => `${count} ember vár Ön előtt.`,
  place: (place) => (place === 1 ? 'Ön következik.' : `Helye a sorban: ${place}.`),
  calendar: 'Hozzáadás a naptárhoz',
  change: 'Időpont módosítása',
  move: 'Hívás áthelyezése',
  cancel: 'Hívás lemondása',
  cancelSure: 'Lemondja ezt a hívást?',
  keep: 'Marad így',
  cancelled: 'A hívást lemondta',
  called: 'Ez a hívás megtörtént',
  another: 'Újabb hívás kérése',
  errors: {
    'network/unreachable': 'Nincs kapcsolat. Próbálja újra.',
    'callback/phone-invalid':
      'Ezt a számot nem tudjuk felhívni. Ellenőrizze, és kezdje az országhívószámmal, például: +36.',
    'callback/closed': 'Most senki sem tud telefonálni. Kérjük, válasszon időpontot.',
    'callback/country-refused':
      'Ennek az országnak a számait nem tudjuk hívni. Adjon meg másik számot, vagy írjon nekünk.',
    'callback/not-found': 'Ezt a hívást már nem ismerjük. Kérjük, kérjen újat.',
    'callback/over': 'Ez a hívás lezárult, és nem módosítható.',
    'callback/slot-taken': 'Ezt az időpontot épp most foglalták le. Kérjük, válasszon másikat.',
    'callback/too-many': 'Ma túl sok hívást kértek. Próbálja újra holnap, vagy írjon nekünk.',
  },
}
