import type { DeviceTexts } from './device-texts.ts'

export const th: DeviceTexts = {
  offer: 'แจ้งเตือนบนอุปกรณ์นี้',
  consent: (company) => `อุปกรณ์นี้จะแสดงเมื่อ ${company} ตอบคุณที่นี่ ไม่มีอย่างอื่น`,
  later: 'ไว้ก่อน',
  on: 'อุปกรณ์นี้จะแจ้งเมื่อมีคำตอบ',
  stop: 'หยุด',
  blocked: 'เบราว์เซอร์บล็อกการแจ้งเตือนของไซต์นี้ โปรดอนุญาตในการตั้งค่าแล้วลองอีกครั้ง',
  failed: 'ไม่สำเร็จ โปรดลองอีกครั้งภายหลัง',
}
