import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'ro',
  dir: 'ltr',
  open: 'Deschide chatul',
  unread: plural('ro', { one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi' }),
  online: 'Răspundem chiar aici',
  replyTime: (time) => `Timp obișnuit de răspuns: ${time}`,
  away: 'Momentan nu suntem aici',
  awayUntil: (time) => `Revenim: ${time}`,
  connecting: 'Se conectează…',
  offline: 'Fără conexiune. Se încearcă din nou…',
  back: 'Înapoi',
  close: 'Închide',
  more: 'Mai multe',
  greeting: 'Bună ziua! Cu ce vă putem ajuta?',
  invitation: (company) =>
    `Întrebați orice. Un om de la ${company} citește fiecare cuvânt și răspunde aici.`,
  conversation: 'Conversație',
  composer: 'Mesaj',
  placeholder: 'Scrieți-ne…',
  send: 'Trimite',
  attach: 'Atașează fișiere',
  emoji: 'Emoji',
  earlier: 'Arată mesajele anterioare',
  latest: 'Mergi la cel mai recent',
  retry: 'Încearcă din nou',
  sending: 'Se trimite…',
  sent: 'Trimis',
  seen: 'Citit',
  typing: (name) => `${name} scrie`,
  someone: 'Cineva',
  you: 'Dumneavoastră',
  ended:
    'Această conversație a expirat. Începeți una nouă pentru a continua; ce scriați s-a păstrat.',
  startAnew: 'Începe o conversație nouă',
  requestCall: 'Solicită un apel',
  privacy: 'Confidențialitate',
  errors: {
    'key/forbidden':
      'Chatul nu este configurat corect pe acest site. Vă rugăm să ne contactați altfel.',
    'message/answered': 'La aceasta s-a răspuns deja.',
    'message/too-long': 'Este prea lung. Vă rugăm să scurtați.',
    'network/unreachable': 'Încă netrimis: nu există conexiune. Va pleca imediat ce revine.',
    'protocol/unsupported': 'Chatul a fost actualizat. Vă rugăm să reîncărcați pagina.',
    'request/invalid':
      'Ceva din acest formular nu este în regulă. Vă rugăm să verificați datele introduse.',
    'server/unavailable': 'Tocmai repornim. Vă rugăm să încercați din nou în câteva momente.',
    'session/expired': 'Această conversație a expirat. Începeți una nouă pentru a continua.',
    'session/invalid': 'Această conversație a expirat. Începeți una nouă pentru a continua.',
    'site/unknown':
      'Chatul nu este configurat corect pe acest site. Vă rugăm să ne contactați altfel.',
    fallback: 'Ceva nu a mers bine la noi. Vă rugăm să încercați din nou în câteva momente.',
  },
}
