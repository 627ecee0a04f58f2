import type { MailTexts } from './mail-texts.ts'

export const sk: MailTexts = {
  locale: 'sk',
  dir: 'ltr',
  subject: 'Nová správa od {company}',
  intro: '{company} vám odpovedá:',
  open: 'Otvoriť konverzáciu',
  why: 'Dostávate to, lebo ste od {company} chceli odpovede e-mailom.',
  stop: 'Ukončiť tieto e-maily',
  confirmSubject: 'Potvrďte: odpovede od {company} e-mailom',
  confirmText:
    'Niekto, snáď vy, požiadal o odpovede od {company} na túto adresu. Ak ste to boli vy, potvrďte to. Ak nie, e-mail ignorujte: žiadny ďalší nepríde.',
  confirm: 'Áno, posielajte mi odpovede',
  confirmed: 'Hotovo. Odpovede od {company} teraz chodia na váš e-mail.',
  stopAsk: 'Nechcete už e-maily od {company}?',
  stopped: 'Tieto e-maily už nebudete dostávať.',
  never: 'Už nikdy nepísať na túto adresu',
  transcriptSubject: 'Vaša konverzácia s {company}',
  you: 'Vy',
  unknown: 'Tento odkaz neplatí, alebo už neplatí.',
}
