import type { EmailTexts } from './email-texts.ts'

export const de: EmailTexts = {
  offer: 'Antwort auch per E-Mail erhalten',
  label: 'E-Mail-Adresse',
  consent: (company) =>
    `${company} sendet seine Antworten an diese Adresse, und auf Wunsch diesen Chat. Sonst nichts.`,
  submit: 'Antworten hierher senden',
  later: 'Nicht jetzt',
  pending: (address) =>
    `Sehen Sie in Ihr Postfach: Ein Link ging an ${address}. Antworten kommen dorthin, sobald Sie ihn öffnen.`,
  granted: (address) => `Antworten gehen auch an ${address}.`,
  change: 'Ändern',
  stop: 'Beenden',
  transcriptSent: (address) => `Dieser Chat ist unterwegs an ${address}.`,
  invalid: 'Bitte prüfen Sie diese E-Mail-Adresse.',
  tooMany: 'Heute wurden zu viele E-Mails angefordert. Versuchen Sie es morgen wieder.',
  offline: 'Keine Verbindung. Versuchen Sie es noch einmal.',
  gone: 'Antworten werden hier nicht mehr per E-Mail verschickt.',
}
