import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `글 ${count}개`

export const ko: HelpTexts = {
  search: '답변 검색',
  placeholder: '무엇에 관한 문의인가요?',
  found: (count) => `${articles(count)}를 찾았습니다`,
  none: (question) => `‘${question}’에 대한 결과가 없습니다.`,
  empty: '아직 작성된 글이 없습니다.',
  all: '전체',
  categories: '주제',
  backToList: '모든 글',
  backToChat: '채팅으로 돌아가기',
  updated: (date) => `업데이트: ${date}`,
  helped: '도움이 되었나요?',
  yes: '예',
  no: '아니요',
  thanks: '감사합니다. 큰 도움이 됩니다.',
  sorry: '감사합니다. 아래에서 질문해 주시면 담당자가 답변해 드립니다.',
  stillNeed: '아직 도움이 필요하신가요?',
  write: '문의하기',
  newTab: '(새 탭에서 열림)',
  suggestions: '도움이 될 수 있는 글',
  suggested: (count) => `답변이 될 수 있습니다: ${articles(count)}`,
  hide: '추천 숨기기',
  failed: '지금은 불러올 수 없습니다.',
  gone: '이 글은 더 이상 없습니다.',
}
