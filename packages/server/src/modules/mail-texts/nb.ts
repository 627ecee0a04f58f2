import type { MailTexts } from './mail-texts.ts'

export const nb: MailTexts = {
  locale: 'nb',
  dir: 'ltr',
  subject: 'Ny melding fra {company}',
  intro: '{company} har svart deg:',
  open: 'Åpne samtalen',
  why: 'Du får dette fordi du ba {company} om svar på e-post.',
  stop: 'Stopp disse e-postene',
  confirmSubject: 'Bekreft: svar fra {company} på e-post',
  confirmText:
    'Noen, forhåpentligvis du, ba om svar fra {company} til denne adressen. Hvis det var deg, bekreft det. Hvis ikke, se bort fra denne e-posten: det kommer ikke flere.',
  confirm: 'Ja, send meg svar',
  confirmed: 'Ferdig. Svar fra {company} kommer nå til e-posten din.',
  stopAsk: 'Vil du ikke ha flere e-poster fra {company}?',
  stopped: 'Du får ikke flere av disse e-postene.',
  never: 'Skriv aldri til denne adressen igjen',
  transcriptSubject: 'Samtalen din med {company}',
  you: 'Deg',
  unknown: 'Denne lenken virker ikke, eller ikke lenger.',
}
