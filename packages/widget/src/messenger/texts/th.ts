import type { MessengerTexts } from './messenger-texts.ts'

export const th: MessengerTexts = {
  offer: (messenger) => `คุยต่อใน ${messenger}`,
  consent: (company, messenger) =>
    `${company} จะตอบคุณใน ${messenger} และสิ่งที่คุณพิมพ์ที่นั่นจะแสดงที่นี่ ไม่มีอย่างอื่น คุณหยุดได้ทุกเมื่อ`,
  later: 'ไว้ก่อน',
  open: (messenger) => `เปิด ${messenger}`,
  waiting: (messenger) => `กด “เริ่ม” ใน ${messenger} เพื่อคุยต่อที่นั่น`,
  on: (messenger) => `แชทนี้ดำเนินต่อใน ${messenger}`,
  stop: 'หยุด',
  failed: 'ไม่สำเร็จ โปรดลองอีกครั้งภายหลัง',
  gone: (messenger) => `แชทนี้ไม่สามารถคุยต่อใน ${messenger} ได้อีก`,
}
