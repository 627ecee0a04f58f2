import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} 篇文章`

export const zhHant: HelpTexts = {
  search: '搜尋答案',
  placeholder: '是關於什麼事？',
  found: (count) => `找到 ${articles(count)}`,
  none: (question) => `找不到關於「${question}」的內容。`,
  empty: '這裡還沒有內容。',
  all: '全部',
  categories: '主題',
  backToList: '所有文章',
  backToChat: '返回聊天',
  updated: (date) => `更新於 ${date}`,
  helped: '這對您有幫助嗎？',
  yes: '是',
  no: '否',
  thanks: '謝謝，很高興知道。',
  sorry: '謝謝。請在下方提問，會有人回答您。',
  stillNeed: '還需要我們幫忙嗎？',
  write: '留言給我們',
  newTab: '（在新分頁中開啟）',
  suggestions: '也許這能幫到您',
  suggested: (count) => `可能有您要的答案：${articles(count)}`,
  hide: '隱藏建議',
  failed: '目前無法載入。',
  gone: '這篇文章已不存在。',
}
