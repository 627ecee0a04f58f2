import type { HomeTexts } from './home-texts.ts'

export const zh: HomeTexts = {
  welcome: '您想怎样联系我们？',
  chatEntry: '在线聊天',
  chatHint: '现在留言，在这里看回复',
  callHint: '留下号码，我们给您打电话',
  helpEntry: '查找答案',
  helpHint: '搜索我们的文章',
}
