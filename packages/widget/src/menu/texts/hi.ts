import type { MenuTexts } from './menu-texts.ts'

export const hi: MenuTexts = {
  save: 'यह चैट सहेजें',
  mail: 'यह चैट ईमेल से भेजें',
  end: 'यह चैट समाप्त करें',
  failed: 'यह नहीं हो सका। फिर से कोशिश करें।',
}
