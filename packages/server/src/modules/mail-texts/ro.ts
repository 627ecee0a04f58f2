import type { MailTexts } from './mail-texts.ts'

export const ro: MailTexts = {
  locale: 'ro',
  dir: 'ltr',
  subject: 'Mesaj nou de la {company}',
  intro: '{company} v-a răspuns:',
  open: 'Deschideți conversația',
  why: 'Primiți acest mesaj pentru că ați cerut de la {company} răspunsuri prin e-mail.',
  stop: 'Opriți aceste e-mailuri',
  confirmSubject: 'Confirmați: răspunsuri de la {company} prin e-mail',
  confirmText:
    'Cineva, sperăm că dvs., a cerut răspunsuri de la {company} la această adresă. Dacă ați fost dvs., confirmați. Dacă nu, ignorați acest e-mail: nu va mai veni altul.',
  confirm: 'Da, trimiteți-mi răspunsurile',
  confirmed: 'Gata. Răspunsurile de la {company} vin acum pe e-mailul dvs.',
  stopAsk: 'Nu mai doriți e-mailuri de la {company}?',
  stopped: 'Nu veți mai primi aceste e-mailuri.',
  never: 'Nu mai scrieți niciodată la această adresă',
  transcriptSubject: 'Conversația dvs. cu {company}',
  you: 'Dvs.',
  unknown: 'Acest link nu este valabil sau nu mai este.',
}
