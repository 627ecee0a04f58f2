import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} लेख`

export const hi: HelpTexts = {
  search: 'जवाब खोजें',
  placeholder: 'विषय क्या है?',
  found: (count) => `परिणाम: ${articles(count)}`,
  none: (question) => `“${question}” के लिए कुछ नहीं मिला।`,
  empty: 'यहाँ अभी कुछ नहीं लिखा है।',
  all: 'सभी',
  categories: 'विषय',
  backToList: 'सभी लेख',
  backToChat: 'चैट पर वापस',
  updated: (date) => `अपडेट: ${date}`,
  helped: 'क्या इससे मदद मिली?',
  yes: 'हाँ',
  no: 'नहीं',
  thanks: 'धन्यवाद। जानकर अच्छा लगा।',
  sorry: 'धन्यवाद। नीचे हमसे पूछें, एक व्यक्ति जवाब देगा।',
  stillNeed: 'क्या अब भी हमारी ज़रूरत है?',
  write: 'हमें लिखें',
  newTab: '(नए टैब में खुलता है)',
  suggestions: 'शायद इससे मदद मिले',
  suggested: (count) => `इनमें जवाब हो सकता है: ${articles(count)}`,
  hide: 'सुझाव छिपाएँ',
  failed: 'यह अभी लोड नहीं हो सकता।',
  gone: 'यह लेख अब नहीं है।',
}
