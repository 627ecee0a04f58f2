import type { OwnDataTexts } from './own-data-texts.ts'

export const zhHant: OwnDataTexts = {
  title: '您的資料',
  nothing: '目前沒有儲存任何關於您的內容。',
  messages: '訊息',
  calls: '通話',
  visits: '造訪與點擊',
  choices: '隱私設定',
  withdraw: '撤回所有同意',
  withdrawn: '所有同意均已撤回。您的對話會保留。',
  save: '儲存副本',
  erase: '全部刪除',
  sure: '要刪除關於您的所有內容嗎？',
  sureHint: '您的訊息、通話和設定將永久刪除，也不會再收集任何內容。',
  keep: '保留',
  erased: '關於您的所有內容已刪除。',
  unproven: '這些資料屬於某個帳戶。請先登入此網站。',
}
