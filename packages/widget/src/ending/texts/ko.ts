import type { EndingTexts } from './ending-texts.ts'

export const ko: EndingTexts = {
  ended: '이 채팅이 종료되었습니다. 언제든지 다시 문의해 주세요.',
  question: '상담은 어떠셨나요?',
  score: (stars) => `5점 만점에 ${stars}점`,
  comment: '덧붙일 말씀이 있으신가요?',
  rate: '이 채팅 평가하기',
  thanks: '감사합니다. 큰 도움이 됩니다.',
  failed: '처리하지 못했습니다. 다시 시도해 주세요.',
}
