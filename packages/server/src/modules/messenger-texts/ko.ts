import type { MessengerTexts } from './messenger-texts.ts'

export const ko: MessengerTexts = {
  hello:
    '이제 여기에서 {company}와(과) 대화합니다. 바로 메시지를 보내세요. 그만하려면 /stop을 보내세요.',
  stopped: '{company}에서 더 이상 여기로 메시지를 보내지 않습니다.',
  stranger:
    '여기에서 {company}와(과) 대화하려면 웹사이트의 채팅을 열고 {messenger}을(를) 선택하세요.',
  lost: '일부를 전달하지 못했습니다. 텍스트나 사진, 더 작은 파일로 보내 주세요.',
}
