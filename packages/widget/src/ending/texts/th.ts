import type { EndingTexts } from './ending-texts.ts'

export const th: EndingTexts = {
  ended: 'แชตนี้สิ้นสุดแล้ว เขียนถึงเราได้อีกทุกเมื่อ',
  question: 'เราให้บริการเป็นอย่างไรบ้าง',
  score: (stars) => `${stars} จาก 5`,
  comment: 'มีอะไรอยากเพิ่มเติมไหม',
  rate: 'ให้คะแนนแชตนี้',
  thanks: 'ขอบคุณ ความเห็นของคุณช่วยเราได้มาก',
  failed: 'ไม่สำเร็จ โปรดลองอีกครั้ง',
}
