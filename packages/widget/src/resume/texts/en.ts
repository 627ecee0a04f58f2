import type { LostTexts } from './lost-texts.ts'

export const en: LostTexts = {
  used: 'This link was used before, or it has expired. You can write to us right here.',
  byMail: 'Once you have written, you can have answers by e-mail again, with a new link.',
  failed:
    'The link could not be opened just now. Please open it from the e-mail again in a moment.',
}
