import type { MessengerTexts } from './messenger-texts.ts'

export const hi: MessengerTexts = {
  offer: (messenger) => `${messenger} पर जारी रखें`,
  consent: (company, messenger) =>
    `${company} आपको ${messenger} पर जवाब देता है, और आप वहाँ जो लिखते हैं वह यहाँ दिखता है। और कुछ नहीं। आप इसे कभी भी रोक सकते हैं।`,
  later: 'अभी नहीं',
  open: (messenger) => `${messenger} खोलें`,
  waiting: (messenger) => `वहाँ जारी रखने के लिए ${messenger} में “शुरू करें” दबाएँ।`,
  on: (messenger) => `यह चैट ${messenger} पर जारी है।`,
  stop: 'बंद करें',
  failed: 'यह नहीं हो सका। बाद में फिर कोशिश करें।',
  gone: (messenger) => `यह चैट अब ${messenger} पर जारी नहीं रह सकती।`,
}
