import type { EmailTexts } from './email-texts.ts'

export const ko: EmailTexts = {
  offer: '답변을 이메일로도 받기',
  label: '이메일 주소',
  consent: (company) =>
    `${company}이(가) 이 주소로 답변을 보내고, 요청하시면 이 채팅도 보냅니다. 그 밖에는 없습니다.`,
  submit: '여기로 답변 받기',
  later: '나중에',
  pending: (address) =>
    `메일함을 확인하세요. ${address}(으)로 링크를 보냈습니다. 열면 답변이 그곳으로 갑니다.`,
  granted: (address) => `답변이 ${address}(으)로도 갑니다.`,
  change: '변경',
  stop: '중지',
  transcriptSent: (address) => `이 채팅을 ${address}(으)로 보내고 있습니다.`,
  invalid: '이메일 주소를 확인해 주세요.',
  tooMany: '오늘 요청된 이메일이 너무 많습니다. 내일 다시 시도하세요.',
  offline: '연결되지 않았습니다. 다시 시도해 주세요.',
  gone: '이곳에서는 더 이상 이메일로 답변을 보내지 않습니다.',
}
