import type { MenuTexts } from './menu-texts.ts'

export const zhHant: MenuTexts = {
  save: '儲存此對話',
  mail: '透過郵件寄送此對話',
  end: '結束此對話',
  failed: '操作沒有成功。請再試一次。',
}
