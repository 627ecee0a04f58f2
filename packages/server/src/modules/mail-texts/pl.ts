import type { MailTexts } from './mail-texts.ts'

export const pl: MailTexts = {
  locale: 'pl',
  dir: 'ltr',
  subject: 'Nowa wiadomość od {company}',
  intro: '{company} odpowiada:',
  open: 'Otwórz rozmowę',
  why: 'Otrzymujesz to, bo chcesz dostawać odpowiedzi od {company} e-mailem.',
  stop: 'Nie wysyłajcie tych e-maili',
  confirmSubject: 'Potwierdź: odpowiedzi od {company} e-mailem',
  confirmText:
    'Ktoś, zapewne Ty, poprosił o odpowiedzi od {company} na ten adres. Jeśli to Ty, potwierdź. Jeśli nie, zignoruj ten e-mail: nic więcej nie przyjdzie.',
  confirm: 'Tak, wysyłajcie mi odpowiedzi',
  confirmed: 'Gotowe. Odpowiedzi od {company} będą przychodzić na Twój e-mail.',
  stopAsk: 'Nie chcesz więcej e-maili od {company}?',
  stopped: 'Nie dostaniesz więcej tych e-maili.',
  never: 'Nigdy więcej nie pisać na ten adres',
  transcriptSubject: 'Twoja rozmowa z {company}',
  you: 'Ty',
  unknown: 'Ten link nie działa lub już nie działa.',
}
