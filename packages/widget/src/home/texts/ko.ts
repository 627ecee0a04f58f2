import type { HomeTexts } from './home-texts.ts'

export const ko: HomeTexts = {
  welcome: '어떻게 연락하시겠어요?',
  chatEntry: '채팅으로 문의하기',
  chatHint: '지금 쓰고 여기에서 답변을 읽으세요',
  callHint: '번호를 남기시면 전화드립니다',
  helpEntry: '답변 찾기',
  helpHint: '도움말에서 검색하기',
}
