import type { MessengerTexts } from './messenger-texts.ts'

export const ko: MessengerTexts = {
  offer: (messenger) => `${messenger}에서 계속하기`,
  consent: (company, messenger) =>
    `${company}이(가) ${messenger}에서 답장하며, 거기에 쓴 내용은 여기에도 표시됩니다. 그 외에는 없습니다. 언제든지 그만둘 수 있습니다.`,
  later: '나중에',
  open: (messenger) => `${messenger} 열기`,
  waiting: (messenger) => `${messenger}에서 ‘시작’을 누르면 거기에서 계속할 수 있습니다.`,
  on: (messenger) => `이 채팅은 ${messenger}에서 계속됩니다.`,
  stop: '중지',
  failed: '되지 않았습니다. 나중에 다시 시도하세요.',
  gone: (messenger) => `이 채팅은 더 이상 ${messenger}에서 계속할 수 없습니다.`,
}
