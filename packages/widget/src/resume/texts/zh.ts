import type { LostTexts } from './lost-texts.ts'

export const zh: LostTexts = {
  used: '此链接已被使用或已过期。您可以直接在这里给我们留言。',
  byMail: '发送消息后，您可以再次通过邮件接收回复，其中附有新链接。',
  failed: '暂时无法打开链接。请稍后从邮件中再次打开。',
}
