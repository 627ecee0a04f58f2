import type { MenuTexts } from './menu-texts.ts'

export const fa: MenuTexts = {
  save: 'ذخیره این گفتگو',
  mail: 'ارسال این گفتگو با ایمیل',
  end: 'پایان این گفتگو',
  failed: 'انجام نشد. دوباره تلاش کنید.',
}
