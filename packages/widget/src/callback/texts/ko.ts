import type { CallbackTexts } from './callback-texts.ts'

export const ko: CallbackTexts = {
  callLead: (company) => `통화가 더 편하신가요? 번호를 남기시면 ${company}에서 전화드립니다.`,
  phone: '전화번호',
  phonePlaceholder: '+82 2 1234 5678',
  name: '이름',
  optional: '선택 사항',
  note: '무엇에 관한 문의인가요?',
  when: '언제 전화드릴까요?',
  soon: '가능한 한 빨리',
  later: '시간 지정',
  time: '날짜와 시간',
  timeMissing: '아직 지나지 않은 날짜와 시간을 선택해 주세요.',
  callConsent: (company) =>
    `전화를 요청하시면 ${company}에서 이 번호를 저장하고 요청하신 내용에 관해 전화드리는 데 동의하시게 됩니다.`,
  callSoon: (phone) => `${phone}번으로 가능한 한 빨리 전화드리겠습니다.`,
  callAt: (phone, time) => `${phone}번으로 전화드리겠습니다: ${time}.`,
  callDone: '통화가 예약되었습니다',
  backToChat: '채팅으로 돌아가기',
  country: '번호의 국가',
  phoneTooMany:
    '오늘 이 번호로 이미 여러 번 전화를 요청하셨습니다. 내일 다시 시도하시거나 메시지를 남겨 주세요.',
  day: '날짜',
  slot: '시간',
  zone: (zone) => `고객님의 시계 기준 시간: ${zone}.`,
  closed: (opens) =>
    opens
      ? `지금은 전화드릴 수 있는 사람이 없습니다. 복귀: ${opens}.`
      : '지금은 전화드릴 수 있는 사람이 없습니다.',
  writeInstead: '대신 메시지 쓰기',
  waiting: (count) => `앞에 ${count}명이 기다리고 있습니다.`,
  place: (place) => (place === 1 ? '다음 차례입니다.' : `대기 순서: ${place}번째`),
  calendar: '캘린더에 추가',
  change: '시간 변경',
  move: '통화 일정 변경',
  cancel: '통화 취소',
  cancelSure: '이 통화를 취소할까요?',
  keep: '그대로 두기',
  cancelled: '통화가 취소되었습니다',
  called: '이 통화는 완료되었습니다',
  another: '다른 통화 요청',
  errors: {
    'network/unreachable': '연결되지 않았습니다. 다시 시도해 주세요.',
    'callback/phone-invalid':
      '이 번호로는 전화드릴 수 없습니다. 번호를 확인하고 +82와 같은 국가 번호부터 입력해 주세요.',
    'callback/closed': '지금은 전화드릴 수 있는 사람이 없습니다. 시간을 선택해 주세요.',
    'callback/country-refused':
      '이 국가의 번호로는 전화드릴 수 없습니다. 다른 번호를 사용하시거나 메시지를 남겨 주세요.',
    'callback/not-found': '이 통화를 더 이상 찾을 수 없습니다. 새로 요청해 주세요.',
    'callback/over': '이 통화는 끝나서 변경할 수 없습니다.',
    'callback/slot-taken': '이 시간은 방금 예약되었습니다. 다른 시간을 선택해 주세요.',
    'callback/too-many':
      '오늘 요청한 통화가 너무 많습니다. 내일 다시 시도하시거나 메시지를 남겨 주세요.',
  },
}
