import type { EmailTexts } from './email-texts.ts'

export const th: EmailTexts = {
  offer: 'รับคำตอบทางอีเมลด้วย',
  label: 'อีเมล',
  consent: (company) => `${company} จะส่งคำตอบมาที่อีเมลนี้ และส่งแชทนี้หากคุณขอ ไม่มีอย่างอื่น`,
  submit: 'ส่งคำตอบมาที่นี่',
  later: 'ไว้ก่อน',
  pending: (address) => `โปรดดูกล่องจดหมาย: เราส่งลิงก์ไปที่ ${address} แล้ว เมื่อเปิดลิงก์ คำตอบจะส่งไปที่นั่น`,
  granted: (address) => `คำตอบจะส่งไปที่ ${address} ด้วย`,
  change: 'เปลี่ยน',
  stop: 'หยุด',
  transcriptSent: (address) => `กำลังส่งแชทนี้ไปที่ ${address}`,
  invalid: 'โปรดตรวจสอบอีเมลนี้',
  tooMany: 'วันนี้มีการขออีเมลมากเกินไป โปรดลองใหม่พรุ่งนี้',
  offline: 'ไม่มีการเชื่อมต่อ โปรดลองอีกครั้ง',
  gone: 'ที่นี่ไม่ส่งคำตอบทางอีเมลแล้ว',
}
