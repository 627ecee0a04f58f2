import type { RichTexts } from './rich-texts.ts'

export const ko: RichTexts = {
  answered: '내 답변',
  send: '답변하기',
  choose: '선택…',
  optional: '선택 사항',
  yes: '예',
  no: '아니요',
  previous: '이전',
  next: '다음',
  cards: '카드',
  newTab: '새 탭에서 열림',
  day: '날짜',
  time: '날짜와 시간',
  missing: '이 항목을 입력해 주세요.',
  pickOne: '먼저 선택해 주세요.',
  emailWrong: '이메일 주소가 아닙니다. name@example.com과 같은 형식인지 확인해 주세요.',
  phoneWrong: '전화번호가 아닙니다. 숫자를 사용하고 국가 번호 앞에는 +를 붙여 주세요.',
  dateWrong: '선택할 수 없습니다. 다른 시간을 선택해 주세요.',
}
