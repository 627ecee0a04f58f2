import type { DeviceTexts } from './device-texts.ts'

export const hi: DeviceTexts = {
  offer: 'इस डिवाइस पर सूचित करें',
  consent: (company) => `${company} यहाँ जवाब देते ही यह डिवाइस दिखाएगा। और कुछ नहीं।`,
  later: 'अभी नहीं',
  on: 'यह डिवाइस आपको जवाबों की सूचना देता है।',
  stop: 'बंद करें',
  blocked: 'आपका ब्राउज़र इस साइट की सूचनाएँ रोक रहा है। उसकी सेटिंग में अनुमति दें, फिर कोशिश करें।',
  failed: 'यह नहीं हो सका। बाद में फिर कोशिश करें।',
}
