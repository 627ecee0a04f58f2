import type { ChallengeTexts } from './challenge-texts.ts'

export const ko: ChallengeTexts = {
  before: '브라우저가 로봇을 막기 위한 짧은 확인을 합니다. 직접 풀 것은 없습니다.',
  checking: '로봇이 요청하는 것이 아닌지 확인하고 있습니다…',
  checked: '확인했습니다. 요청을 보내실 수 있습니다.',
  unable: '이 페이지에서는 로봇 확인을 할 수 없습니다. 대신 메시지를 남겨 주세요.',
  failed: '로봇 확인에 실패했습니다. 다시 시도하시거나 메시지를 남겨 주세요.',
}
