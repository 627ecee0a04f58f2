import type { TalkTexts } from './talk-texts.ts'

export const ko: TalkTexts = {
  place: (place) => (place === 1 ? '다음 차례입니다.' : `대기 순서: ${place}번째`),
  wait: (range) => `평소 대기 시간: ${range}`,
  delivered: '전달됨',
  later: '아직 보내지 못했습니다. 한 번에 너무 많았습니다. 자동으로 보내집니다.',
  talks: '내 대화',
  anew: '새 대화',
  open: '답변 대기 중',
  answered: '답변 완료',
  ended: '종료됨',
  find: '이모지 검색',
  none: '이모지가 없습니다',
  tone: '피부색',
}
