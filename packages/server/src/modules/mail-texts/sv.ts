import type { MailTexts } from './mail-texts.ts'

export const sv: MailTexts = {
  locale: 'sv',
  dir: 'ltr',
  subject: 'Nytt meddelande från {company}',
  intro: '{company} har svarat dig:',
  open: 'Öppna konversationen',
  why: 'Du får detta eftersom du bad {company} om svar via e-post.',
  stop: 'Stoppa dessa mejl',
  confirmSubject: 'Bekräfta: svar från {company} via e-post',
  confirmText:
    'Någon, förhoppningsvis du, bad om svar från {company} till den här adressen. Om det var du, bekräfta. Om inte, bortse från mejlet: inget mer kommer.',
  confirm: 'Ja, skicka svar till mig',
  confirmed: 'Klart. Svar från {company} kommer nu till din e-post.',
  stopAsk: 'Inte få fler mejl från {company}?',
  stopped: 'Du får inga fler av dessa mejl.',
  never: 'Skriv aldrig mer till den här adressen',
  transcriptSubject: 'Din konversation med {company}',
  you: 'Du',
  unknown: 'Den här länken fungerar inte, eller inte längre.',
}
