import type { LostTexts } from './lost-texts.ts'

export const ko: LostTexts = {
  used: '이 링크는 이미 사용되었거나 만료되었습니다. 바로 여기에서 메시지를 보내실 수 있습니다.',
  byMail: '메시지를 보내신 후에는 새 링크와 함께 답변을 다시 이메일로 받으실 수 있습니다.',
  failed: '지금은 링크를 열 수 없습니다. 잠시 후 이메일에서 다시 열어 주세요.',
}
