import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'de',
  dir: 'ltr',
  open: 'Chat öffnen',
  unread: (count) => `${count} neu`,
  online: 'Wir antworten gleich hier',
  replyTime: (time) => `Übliche Antwortzeit: ${time}`,
  away: 'Gerade nicht da',
  awayUntil: (time) => `Wieder da: ${time}`,
  connecting: 'Verbindung wird hergestellt …',
  offline: 'Keine Verbindung. Neuer Versuch …',
  back: 'Zurück',
  more: 'Mehr',
  close: 'Schließen',
  greeting: 'Hallo! Wie können wir helfen?',
  invitation: (company) =>
    `Fragen Sie einfach. Ein Mensch bei ${company} liest jedes Wort und antwortet hier.`,
  conversation: 'Unterhaltung',
  composer: 'Nachricht',
  placeholder: 'Schreiben Sie uns …',
  send: 'Senden',
  earlier: 'Frühere anzeigen',
  latest: 'Zum Neuesten',
  retry: 'Erneut versuchen',
  sending: 'Wird gesendet …',
  sent: 'Gesendet',
  seen: 'Gelesen',
  typing: (name) => `${name} schreibt`,
  someone: 'Jemand',
  you: 'Sie',
  ended:
    'Dieser Chat ist abgelaufen. Beginnen Sie einen neuen; was Sie gerade schreiben, bleibt erhalten.',
  startAnew: 'Neuen Chat beginnen',
  requestCall: 'Rückruf anfordern',
  privacy: 'Datenschutz',
  errors: {
    'key/forbidden':
      'Der Chat ist auf dieser Seite nicht richtig eingerichtet. Bitte erreichen Sie uns auf anderem Weg.',
    'message/answered': 'Das ist schon beantwortet.',
    'message/too-long': 'Das ist zu lang. Bitte kürzen Sie es.',
    'network/unreachable':
      'Noch nicht gesendet: Es gibt keine Verbindung. Sobald sie da ist, geht es hinaus.',
    'protocol/unsupported': 'Der Chat wurde erneuert. Bitte laden Sie diese Seite neu.',
    'request/invalid': 'Etwas im Formular stimmt nicht. Bitte prüfen Sie Ihre Angaben.',
    'server/unavailable': 'Wir starten gerade neu. Bitte versuchen Sie es gleich noch einmal.',
    'session/expired': 'Dieser Chat ist abgelaufen. Beginnen Sie einen neuen.',
    'session/invalid': 'Dieser Chat ist abgelaufen. Beginnen Sie einen neuen.',
    'site/unknown':
      'Der Chat ist auf dieser Seite nicht richtig eingerichtet. Bitte erreichen Sie uns auf anderem Weg.',
    fallback: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  },
}
