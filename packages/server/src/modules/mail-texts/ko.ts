import type { MailTexts } from './mail-texts.ts'

export const ko: MailTexts = {
  locale: 'ko',
  dir: 'ltr',
  subject: '{company}의 새 메시지',
  intro: '{company}의 답변:',
  open: '대화 열기',
  why: '{company}의 답변을 이메일로 받겠다고 요청하셔서 보내 드립니다.',
  stop: '이 이메일 그만 받기',
  confirmSubject: '확인: {company}의 답변을 이메일로 받기',
  confirmText:
    '누군가가, 아마 본인이, 이 주소로 {company}의 답변을 요청했습니다. 본인이라면 확인해 주세요. 아니라면 무시하세요. 더는 오지 않습니다.',
  confirm: '네, 답변을 보내 주세요',
  confirmed: '완료되었습니다. 이제 {company}의 답변이 이메일로 옵니다.',
  stopAsk: '{company}의 이메일을 그만 받을까요?',
  stopped: '이 이메일이 더는 오지 않습니다.',
  never: '이 주소로 다시는 보내지 않기',
  transcriptSubject: '{company}와의 대화',
  you: '나',
  unknown: '이 링크는 유효하지 않거나 만료되었습니다.',
}
