import type { MessengerTexts } from './messenger-texts.ts'

export const th: MessengerTexts = {
  hello: 'ตอนนี้คุณกำลังคุยกับ {company} ที่นี่ พิมพ์ข้อความได้เลย หากต้องการหยุด ให้ส่ง /stop',
  stopped: '{company} จะไม่ส่งข้อความถึงคุณที่นี่อีก',
  stranger: 'หากต้องการคุยกับ {company} ที่นี่ ให้เปิดแชทบนเว็บไซต์แล้วเลือก {messenger}',
  lost: 'มีบางส่วนส่งต่อไม่ได้ โปรดส่งเป็นข้อความ รูปภาพ หรือไฟล์ที่เล็กลง',
}
