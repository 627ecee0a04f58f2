import type { TalkTexts } from './talk-texts.ts'

export const zh: TalkTexts = {
  place: (place) => (place === 1 ? '下一位就是您。' : `您在队列中排第 ${place} 位。`),
  wait: (range) => `通常等待时间：${range}`,
  delivered: '已送达',
  later: '尚未发送：一次内容太多。稍后会自动发送。',
  talks: '您的会话',
  anew: '新会话',
  open: '等待回复',
  answered: '已回复',
  ended: '已结束',
  find: '搜索表情',
  none: '没有找到表情',
  tone: '肤色',
}
