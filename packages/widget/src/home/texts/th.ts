import type { HomeTexts } from './home-texts.ts'

export const th: HomeTexts = {
  welcome: 'คุณต้องการติดต่อเราทางใด',
  chatEntry: 'แชตกับเรา',
  chatHint: 'เขียนตอนนี้ อ่านคำตอบที่นี่',
  callHint: 'ฝากหมายเลขไว้ แล้วเราจะโทรหา',
  helpEntry: 'ค้นหาคำตอบ',
  helpHint: 'ค้นหาในบทความของเรา',
}
