import type { MenuTexts } from './menu-texts.ts'

export const ja: MenuTexts = {
  save: 'このチャットを保存',
  end: 'このチャットを終了',
}
