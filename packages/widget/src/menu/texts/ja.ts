import type { MenuTexts } from './menu-texts.ts'

export const ja: MenuTexts = {
  save: 'このチャットを保存',
  mail: 'このチャットをメールで送る',
  end: 'このチャットを終了',
}
