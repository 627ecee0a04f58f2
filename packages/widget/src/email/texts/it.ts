import type { EmailTexts } from './email-texts.ts'

export const it: EmailTexts = {
  offer: 'Ricevi la risposta anche via e-mail',
  label: 'Indirizzo e-mail',
  consent: (company) =>
    `${company} invia le sue risposte a questo indirizzo, e questa chat se la chiede. Nient’altro.`,
  submit: 'Invia qui le risposte',
  later: 'Non ora',
  pending: (address) =>
    `Guardi la sua posta: abbiamo inviato un link a ${address}. Le risposte arrivano lì quando lo apre.`,
  granted: (address) => `Le risposte vanno anche a ${address}.`,
  change: 'Cambia',
  stop: 'Interrompi',
  transcriptSent: (address) => `Questa chat sta arrivando a ${address}.`,
  invalid: 'Controlli questo indirizzo e-mail.',
  tooMany: 'Oggi sono state chieste troppe e-mail. Riprovi domani.',
  offline: 'Nessuna connessione. Riprovi.',
  gone: 'Qui le risposte non vengono più inviate via e-mail.',
}
