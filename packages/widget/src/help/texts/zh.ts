import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} 篇文章`

export const zh: HelpTexts = {
  search: '搜索答案',
  placeholder: '关于什么事？',
  found: (count) => `找到 ${articles(count)}`,
  none: (question) => `没有找到关于“${question}”的内容。`,
  empty: '这里还没有内容。',
  all: '全部',
  categories: '主题',
  backToList: '所有文章',
  backToChat: '返回聊天',
  updated: (date) => `更新于 ${date}`,
  helped: '这对您有帮助吗？',
  yes: '是',
  no: '否',
  thanks: '谢谢，很高兴知道。',
  sorry: '谢谢。请在下面提问，会有人回答您。',
  stillNeed: '还需要我们帮忙吗？',
  write: '给我们留言',
  newTab: '（在新标签页中打开）',
  suggestions: '也许这能帮到您',
  suggested: (count) => `可能有您要的答案：${articles(count)}`,
  hide: '隐藏建议',
  failed: '现在无法加载。',
  gone: '这篇文章已不存在。',
}
