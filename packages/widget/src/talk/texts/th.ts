import type { TalkTexts } from './talk-texts.ts'

export const th: TalkTexts = {
  place: (place) => (place === 1 ? 'คุณเป็นคิวถัดไป' : `คุณอยู่คิวที่ ${place}`),
  wait: (range) => `เวลารอโดยปกติ: ${range}`,
  delivered: 'ส่งถึงแล้ว',
  later: 'ยังไม่ได้ส่ง: ส่งมาพร้อมกันมากเกินไป ระบบจะส่งให้เอง',
  talks: 'บทสนทนาของคุณ',
  anew: 'บทสนทนาใหม่',
  open: 'รอคำตอบ',
  answered: 'ตอบแล้ว',
  ended: 'สิ้นสุดแล้ว',
  find: 'ค้นหาอีโมจิ',
  none: 'ไม่พบอีโมจิ',
  tone: 'สีผิว',
}
