import type { RichTexts } from './rich-texts.ts'

export const zh: RichTexts = {
  answered: '您的回答',
  send: '回答',
  choose: '请选择…',
  optional: '选填',
  yes: '是',
  no: '否',
  previous: '上一个',
  next: '下一个',
  cards: '卡片',
  newTab: '在新标签页中打开',
  day: '日期',
  time: '日期和时间',
  missing: '请填写此项。',
  pickOne: '请先选择。',
  emailWrong: '这不是电子邮件地址。请检查，例如 name@example.com。',
  phoneWrong: '这不是电话号码。请使用数字，并在国家代码前加 +。',
  dateWrong: '无法选择此项。请选择其他时间。',
}
