import type { EmailTexts } from './email-texts.ts'

export const hi: EmailTexts = {
  offer: 'जवाब ईमेल पर भी पाएँ',
  label: 'ईमेल पता',
  consent: (company) => `${company} अपने जवाब इस पते पर भेजता है, और माँगने पर यह चैट। और कुछ नहीं।`,
  submit: 'जवाब यहाँ भेजें',
  later: 'अभी नहीं',
  pending: (address) => `अपना इनबॉक्स देखें: हमने ${address} पर एक लिंक भेजा है। उसे खोलते ही जवाब वहाँ आएँगे।`,
  granted: (address) => `जवाब ${address} पर भी जाते हैं।`,
  change: 'बदलें',
  stop: 'बंद करें',
  transcriptSent: (address) => `यह चैट ${address} पर भेजी जा रही है।`,
  invalid: 'कृपया यह ईमेल पता जाँचें।',
  tooMany: 'आज बहुत ज़्यादा ईमेल माँगे गए। कल फिर कोशिश करें।',
  offline: 'कनेक्शन नहीं है। फिर से कोशिश करें।',
  gone: 'यहाँ से अब जवाब ईमेल पर नहीं भेजे जाते।',
}
