import type { MailTexts } from './mail-texts.ts'

export const tr: MailTexts = {
  locale: 'tr',
  dir: 'ltr',
  subject: 'Yeni mesaj: {company}',
  intro: '{company} size yanıt verdi:',
  open: 'Görüşmeyi aç',
  why: 'Bunu, {company} yanıtlarını e-postayla istediğiniz için alıyorsunuz.',
  stop: 'Bu e-postaları durdur',
  confirmSubject: 'Onaylayın: {company} yanıtları e-postayla',
  confirmText:
    'Biri, umarız siz, {company} yanıtlarını bu adrese istedi. Sizseniz onaylayın. Değilse bu e-postayı yok sayın: başkası gelmeyecek.',
  confirm: 'Evet, yanıtları gönderin',
  confirmed: 'Tamam. {company} yanıtları artık e-postanıza geliyor.',
  stopAsk: '{company} e-postalarını artık almak istemiyor musunuz?',
  stopped: 'Bu e-postaları artık almayacaksınız.',
  never: 'Bu adrese bir daha asla yazmayın',
  transcriptSubject: '{company} ile görüşmeniz',
  you: 'Siz',
  unknown: 'Bu bağlantı geçerli değil ya da artık geçerli değil.',
}
