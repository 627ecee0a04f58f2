import type { RichTexts } from './rich-texts.ts'

export const th: RichTexts = {
  answered: 'คำตอบของคุณ',
  send: 'ตอบ',
  choose: 'เลือก…',
  optional: 'ไม่บังคับ',
  yes: 'ใช่',
  no: 'ไม่',
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  cards: 'การ์ด',
  newTab: 'เปิดแท็บใหม่',
  day: 'วัน',
  time: 'วันและเวลา',
  missing: 'โปรดกรอกข้อมูลนี้',
  pickOne: 'โปรดเลือกก่อน',
  emailWrong: 'นี่ไม่ใช่ที่อยู่อีเมล โปรดตรวจสอบ เช่น name@example.com',
  phoneWrong: 'นี่ไม่ใช่หมายเลขโทรศัพท์ โปรดใช้ตัวเลข และใส่ + หน้ารหัสประเทศ',
  dateWrong: 'เลือกรายการนี้ไม่ได้ โปรดเลือกเวลาอื่น',
}
