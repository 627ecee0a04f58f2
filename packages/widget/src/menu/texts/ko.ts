import type { MenuTexts } from './menu-texts.ts'

export const ko: MenuTexts = {
  save: '이 채팅 저장',
  end: '이 채팅 종료',
}
