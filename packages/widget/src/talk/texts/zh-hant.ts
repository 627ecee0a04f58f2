import type { TalkTexts } from './talk-texts.ts'

export const zhHant: TalkTexts = {
  place: (place) => (place === 1 ? '下一位就是您。' : `您在佇列中排第 ${place} 位。`),
  wait: (range) => `通常等候時間：${range}`,
  delivered: '已送達',
  later: '尚未傳送：一次太多了。稍後會自動送出。',
  talks: '您的對話',
  anew: '新對話',
  open: '等待回覆',
  answered: '已回覆',
  ended: '已結束',
  find: '搜尋表情符號',
  none: '找不到表情符號',
  tone: '膚色',
}
