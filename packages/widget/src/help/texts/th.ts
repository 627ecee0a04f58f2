import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} บทความ`

export const th: HelpTexts = {
  search: 'ค้นหาคำตอบ',
  placeholder: 'เกี่ยวกับเรื่องอะไร',
  found: (count) => `พบ ${articles(count)}`,
  none: (question) => `ไม่พบข้อมูลเกี่ยวกับ “${question}”`,
  empty: 'ยังไม่มีเนื้อหาที่นี่',
  all: 'ทั้งหมด',
  categories: 'หัวข้อ',
  backToList: 'บทความทั้งหมด',
  backToChat: 'กลับไปที่แชต',
  updated: (date) => `อัปเดตเมื่อ ${date}`,
  helped: 'ข้อมูลนี้ช่วยได้ไหม',
  yes: 'ใช่',
  no: 'ไม่',
  thanks: 'ขอบคุณ เรายินดีที่ได้รู้',
  sorry: 'ขอบคุณ ถามเราด้านล่างได้เลย เจ้าหน้าที่จะตอบคุณ',
  stillNeed: 'ยังต้องการให้เราช่วยไหม',
  write: 'เขียนถึงเรา',
  newTab: '(เปิดแท็บใหม่)',
  suggestions: 'สิ่งนี้อาจช่วยได้',
  suggested: (count) => `อาจตอบคำถามนี้ได้: ${articles(count)}`,
  hide: 'ซ่อนคำแนะนำ',
  failed: 'ขณะนี้โหลดไม่ได้',
  gone: 'ไม่มีบทความนี้แล้ว',
}
