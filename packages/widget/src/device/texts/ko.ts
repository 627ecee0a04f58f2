import type { DeviceTexts } from './device-texts.ts'

export const ko: DeviceTexts = {
  offer: '이 기기로 알림 받기',
  consent: (company) =>
    `${company}에서 여기에 답변하면 이 기기에 표시합니다. 다른 알림은 없습니다.`,
  later: '나중에',
  on: '이 기기로 답변을 알려 드립니다.',
  stop: '중지',
  blocked: '브라우저가 이 사이트의 알림을 차단합니다. 설정에서 허용한 뒤 다시 시도하세요.',
  failed: '되지 않았습니다. 나중에 다시 시도하세요.',
  gone: '이곳에서는 더 이상 알림을 보내지 않습니다.',
}
