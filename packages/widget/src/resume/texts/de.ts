import type { LostTexts } from './lost-texts.ts'

export const de: LostTexts = {
  used: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Sie können uns gleich hier schreiben.',
  byMail:
    'Sobald Sie geschrieben haben, können Sie Antworten wieder per E-Mail bekommen, mit einem neuen Link.',
  failed:
    'Der Link ließ sich gerade nicht öffnen. Bitte öffnen Sie ihn in einem Moment noch einmal aus der E-Mail.',
}
