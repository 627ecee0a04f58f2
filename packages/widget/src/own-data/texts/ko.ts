import type { OwnDataTexts } from './own-data-texts.ts'

export const ko: OwnDataTexts = {
  title: '내 데이터',
  nothing: '아직 저장된 정보가 없습니다.',
  messages: '메시지',
  calls: '통화',
  visits: '방문 및 클릭',
  choices: '개인정보 선택',
  withdraw: '모든 동의 철회',
  withdrawn: '모든 동의가 철회되었습니다. 대화는 그대로 남습니다.',
  save: '사본 저장',
  erase: '모두 삭제',
  sure: '나에 관한 모든 것을 삭제할까요?',
  sureHint: '메시지, 통화, 선택이 영구히 삭제되며 더 이상 아무것도 수집되지 않습니다.',
  keep: '유지',
  erased: '나에 관한 모든 것이 삭제되었습니다.',
  unproven: '이 데이터는 계정에 속합니다. 먼저 이 사이트에 로그인해 주세요.',
}
