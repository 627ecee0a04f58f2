import type { RichTexts } from './rich-texts.ts'

export const hi: RichTexts = {
  answered: 'आपका जवाब',
  send: 'जवाब दें',
  choose: 'चुनें…',
  optional: 'वैकल्पिक',
  yes: 'हाँ',
  no: 'नहीं',
  previous: 'पिछला',
  next: 'अगला',
  cards: 'कार्ड',
  newTab: 'नए टैब में खुलता है',
  day: 'दिन',
  time: 'दिन और समय',
  missing: 'कृपया इसे भरें।',
  pickOne: 'कृपया पहले चुनें।',
  emailWrong: 'यह ईमेल पता नहीं है। इसे जाँचें, जैसे name@example.com।',
  phoneWrong: 'यह फ़ोन नंबर नहीं है। अंक लिखें, और देश के लिए + लगाएँ।',
  dateWrong: 'इसे नहीं चुना जा सकता। कृपया कोई और समय चुनें।',
}
