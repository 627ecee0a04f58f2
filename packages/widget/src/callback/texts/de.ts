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
  errors: {
    'callback/phone-invalid':
      'Diese Nummer können wir nicht anrufen. Prüfen Sie sie und beginnen Sie mit der Ländervorwahl, etwa +49.',
  },
}
