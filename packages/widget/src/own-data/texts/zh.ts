import type { OwnDataTexts } from './own-data-texts.ts'

export const zh: OwnDataTexts = {
  title: '您的数据',
  nothing: '还没有保存任何关于您的内容。',
  messages: '消息',
  calls: '通话',
  visits: '浏览和点击',
  choices: '隐私设置',
  withdraw: '撤回所有同意',
  withdrawn: '所有同意均已撤回。您的对话会保留。',
  save: '保存副本',
  erase: '全部删除',
  sure: '要删除关于您的所有内容吗？',
  sureHint: '您的消息、通话和设置将被永久删除，也不会再收集任何内容。',
  keep: '保留',
  erased: '关于您的所有内容已删除。',
  unproven: '这些数据属于某个账户。请先登录此网站。',
}
