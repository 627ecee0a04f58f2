import type { MailTexts } from './mail-texts.ts'

export const cs: MailTexts = {
  locale: 'cs',
  dir: 'ltr',
  subject: 'Nová zpráva od {company}',
  intro: '{company} vám odpovídá:',
  open: 'Otevřít konverzaci',
  why: 'Dostáváte to, protože jste od {company} chtěli odpovědi e-mailem.',
  stop: 'Ukončit tyto e-maily',
  confirmSubject: 'Potvrďte: odpovědi od {company} e-mailem',
  confirmText:
    'Někdo, snad vy, požádal o odpovědi od {company} na tuto adresu. Pokud jste to byli vy, potvrďte to. Pokud ne, e-mail ignorujte: žádný další nepřijde.',
  confirm: 'Ano, posílejte mi odpovědi',
  confirmed: 'Hotovo. Odpovědi od {company} teď chodí na váš e-mail.',
  stopAsk: 'Nechcete už e-maily od {company}?',
  stopped: 'Tyto e-maily už dostávat nebudete.',
  never: 'Už nikdy nepsat na tuto adresu',
  transcriptSubject: 'Vaše konverzace s {company}',
  you: 'Vy',
  unknown: 'Tento odkaz neplatí, nebo už neplatí.',
}
