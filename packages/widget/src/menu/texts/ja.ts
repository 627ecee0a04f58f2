import type { MenuTexts } from './menu-texts.ts'

export const ja: MenuTexts = {
  save: 'このチャットを保存',
  mail: 'このチャットをメールで送る',
  end: 'このチャットを終了',
  failed: 'うまくいきませんでした。もう一度お試しください。',
}
