import type { CallbackTexts } from './callback-texts.ts'

export const de: CallbackTexts = {
  callLead: (company) => `Lieber sprechen? Nennen Sie Ihre Nummer, und ${company} ruft Sie an.`,
  phone: 'Telefonnummer',
  phonePlaceholder: '+49 30 901820',
  name: 'Name',
  optional: 'freiwillig',
  note: 'Worum geht es?',
  when: 'Wann sollen wir anrufen?',
  soon: 'So bald wie möglich',
  later: 'Zu einer Zeit',
  time: 'Tag und Uhrzeit',
  timeMissing: 'Wählen Sie einen Tag und eine Uhrzeit, die noch kommen.',
  callConsent: (company) =>
    `Mit der Anforderung stimmen Sie zu, dass ${company} diese Nummer speichert und Sie zu Ihrem Anliegen anruft.`,
  callSoon: (phone) => `Wir rufen ${phone} so bald wie möglich an.`,
  callAt: (phone, time) => `Wir rufen ${phone} an: ${time}.`,
  callDone: 'Ihr Rückruf ist vorgemerkt',
  backToChat: 'Zurück zum Chat',
  country: 'Land der Nummer',
  phoneTooMany:
    'Für diese Nummer wurden heute schon mehrere Anrufe angefordert. Versuchen Sie es morgen wieder, oder schreiben Sie uns.',
  day: 'Tag',
  slot: 'Uhrzeit',
  zone: (zone) => `Zeiten, wie Ihre Uhr sie zeigt: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Gerade kann niemand anrufen. Wir sind wieder da: ${opens}.`
      : 'Gerade kann niemand anrufen.',
  writeInstead: 'Stattdessen schreiben',
  waiting: (count) =>
    count === 1 ? 'Eine Person wartet vor Ihnen.' : `${count} Personen warten vor Ihnen.`,
  place: (place) =>
    place === 1
      ? 'Sie sind als Nächstes an der Reihe.'
      : `Sie sind auf Platz ${place} der Warteliste.`,
  calendar: 'In den Kalender',
  change: 'Zeit ändern',
  move: 'Anruf verlegen',
  cancel: 'Anruf absagen',
  cancelSure: 'Diesen Anruf absagen?',
  keep: 'So lassen',
  cancelled: 'Ihr Anruf ist abgesagt',
  called: 'Dieser Anruf hat stattgefunden',
  another: 'Weiteren Anruf anfordern',
  errors: {
    'network/unreachable': 'Keine Verbindung. Versuchen Sie es noch einmal.',
    'callback/phone-invalid':
      'Diese Nummer können wir nicht anrufen. Prüfen Sie sie und beginnen Sie mit der Ländervorwahl, etwa +49.',
    'callback/closed': 'Gerade kann niemand anrufen. Bitte wählen Sie eine Zeit.',
    'callback/country-refused':
      'Nummern dieses Landes können wir nicht anrufen. Nehmen Sie eine andere, oder schreiben Sie uns.',
    'callback/not-found': 'Diesen Anruf kennen wir nicht mehr. Bitte fordern Sie einen neuen an.',
    'callback/over': 'Dieser Anruf ist vorbei und kann nicht geändert werden.',
    'callback/slot-taken': 'Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.',
    'callback/too-many':
      'Heute wurden zu viele Anrufe angefordert. Versuchen Sie es morgen wieder, oder schreiben Sie uns.',
  },
}
