import type { MailTexts } from './mail-texts.ts'

export const it: MailTexts = {
  locale: 'it',
  dir: 'ltr',
  subject: 'Nuovo messaggio da {company}',
  intro: '{company} le ha risposto:',
  open: 'Apri la conversazione',
  why: 'Riceve questo perché ha chiesto a {company} le risposte via e-mail.',
  stop: 'Non ricevere più queste e-mail',
  confirmSubject: 'Conferma: risposte di {company} via e-mail',
  confirmText:
    'Qualcuno, speriamo lei, ha chiesto le risposte di {company} a questo indirizzo. Se è stato lei, confermi. Altrimenti ignori questa e-mail: non ne arriveranno altre.',
  confirm: 'Sì, inviatemi le risposte',
  confirmed: 'Fatto. Le risposte di {company} arrivano ora alla sua e-mail.',
  stopAsk: 'Non ricevere più e-mail da {company}?',
  stopped: 'Non riceverà più queste e-mail.',
  never: 'Non scrivere mai più a questo indirizzo',
  transcriptSubject: 'La sua conversazione con {company}',
  you: 'Lei',
  unknown: 'Questo link non è valido, o non lo è più.',
}
