import type { MailTexts } from './mail-texts.ts'

export const da: MailTexts = {
  locale: 'da',
  dir: 'ltr',
  subject: 'Ny besked fra {company}',
  intro: '{company} har svaret dig:',
  open: 'Åbn samtalen',
  why: 'Du får dette, fordi du bad {company} om svar på e-mail.',
  stop: 'Stop disse e-mails',
  confirmSubject: 'Bekræft: svar fra {company} på e-mail',
  confirmText:
    'Nogen, forhåbentlig dig, bad om svar fra {company} til denne adresse. Var det dig, så bekræft det. Hvis ikke, så ignorer denne e-mail: der kommer ikke flere.',
  confirm: 'Ja, send mig svar',
  confirmed: 'Færdig. Svar fra {company} kommer nu til din e-mail.',
  stopAsk: 'Vil du ikke have flere e-mails fra {company}?',
  stopped: 'Du får ikke flere af disse e-mails.',
  never: 'Skriv aldrig til denne adresse igen',
  transcriptSubject: 'Din samtale med {company}',
  you: 'Dig',
  unknown: 'Dette link virker ikke, eller ikke længere.',
}
