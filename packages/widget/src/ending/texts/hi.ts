import type { EndingTexts } from './ending-texts.ts'

export const hi: EndingTexts = {
  ended: 'यह चैट समाप्त हो गई है। जब चाहें फिर लिखें।',
  question: 'हमारी सेवा कैसी रही?',
  score: (stars) => `5 में से ${stars}`,
  comment: 'कुछ जोड़ना चाहेंगे?',
  rate: 'इस चैट को रेट करें',
  thanks: 'धन्यवाद, इससे हमें मदद मिलती है।',
  failed: 'यह नहीं हो सका। फिर से कोशिश करें।',
}
