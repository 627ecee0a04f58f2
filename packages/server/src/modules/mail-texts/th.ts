import type { MailTexts } from './mail-texts.ts'

export const th: MailTexts = {
  locale: 'th',
  dir: 'ltr',
  subject: 'ข้อความใหม่จาก {company}',
  intro: '{company} ตอบคุณแล้ว:',
  open: 'เปิดการสนทนา',
  why: 'คุณได้รับอีเมลนี้เพราะขอให้ {company} ส่งคำตอบทางอีเมล',
  stop: 'หยุดรับอีเมลเหล่านี้',
  confirmSubject: 'ยืนยัน: รับคำตอบจาก {company} ทางอีเมล',
  confirmText:
    'มีผู้ขอ ซึ่งน่าจะเป็นคุณ ให้ส่งคำตอบจาก {company} มาที่อีเมลนี้ หากเป็นคุณโปรดยืนยัน หากไม่ใช่โปรดละเว้นอีเมลนี้ จะไม่มีอีเมลอื่นตามมา',
  confirm: 'ใช่ ส่งคำตอบให้ฉัน',
  confirmed: 'เรียบร้อย คำตอบจาก {company} จะส่งมาที่อีเมลของคุณ',
  stopAsk: 'ไม่รับอีเมลจาก {company} อีก?',
  stopped: 'คุณจะไม่ได้รับอีเมลเหล่านี้อีก',
  never: 'อย่าเขียนถึงอีเมลนี้อีกเลย',
  transcriptSubject: 'การสนทนาของคุณกับ {company}',
  you: 'คุณ',
  unknown: 'ลิงก์นี้ใช้ไม่ได้ หรือใช้ไม่ได้แล้ว',
}
