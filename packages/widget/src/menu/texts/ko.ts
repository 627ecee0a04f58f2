import type { MenuTexts } from './menu-texts.ts'

export const ko: MenuTexts = {
  save: '이 채팅 저장',
  mail: '이 채팅을 이메일로 보내기',
  end: '이 채팅 종료',
  failed: '처리하지 못했습니다. 다시 시도해 주세요.',
}
