import type { MenuTexts } from './menu-texts.ts'

export const zh: MenuTexts = {
  save: '保存此对话',
  mail: '通过邮件发送此对话',
  end: '结束此对话',
  failed: '操作没有成功。请重试。',
}
