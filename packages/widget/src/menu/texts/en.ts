import type { MenuTexts } from './menu-texts.ts'

export const en: MenuTexts = {
  save: 'Save this chat',
  mail: 'Send this chat by e-mail',
  end: 'End this chat',
  failed: 'That did not work. Try again.',
}
