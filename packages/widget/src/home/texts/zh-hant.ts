import type { HomeTexts } from './home-texts.ts'

export const zhHant: HomeTexts = {
  welcome: '您想怎麼聯絡我們？',
  chatEntry: '線上聊天',
  chatHint: '現在留言，在這裡看回覆',
  callHint: '留下號碼，我們打電話給您',
  helpEntry: '尋找答案',
  helpHint: '搜尋我們的文章',
}
