import type { RichTexts } from './rich-texts.ts'

export const zhHant: RichTexts = {
  answered: '您的回答',
  send: '回答',
  choose: '請選擇…',
  optional: '選填',
  yes: '是',
  no: '否',
  previous: '上一個',
  next: '下一個',
  cards: '卡片',
  newTab: '在新分頁中開啟',
  day: '日期',
  time: '日期和時間',
  missing: '請填寫此項。',
  pickOne: '請先選擇。',
  emailWrong: '這不是電子郵件地址。請檢查，例如 name@example.com。',
  phoneWrong: '這不是電話號碼。請使用數字，並在國碼前加上 +。',
  dateWrong: '無法選擇此項。請選擇其他時間。',
}
