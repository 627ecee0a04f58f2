import type { TalkTexts } from './talk-texts.ts'

export const hi: TalkTexts = {
  place: (place) => (place === 1 ? 'अगली बारी आपकी है।' : `कतार में आपका स्थान: ${place}`),
  wait: (range) => `सामान्य प्रतीक्षा: ${range}`,
  delivered: 'पहुँच गया',
  later: 'अभी नहीं भेजा गया: एक साथ बहुत कुछ आ गया। यह अपने आप चला जाएगा।',
  talks: 'आपकी बातचीत',
  anew: 'नई बातचीत',
  open: 'जवाब का इंतज़ार',
  answered: 'जवाब मिला',
  ended: 'समाप्त',
  find: 'इमोजी खोजें',
  none: 'कोई इमोजी नहीं मिला',
  tone: 'त्वचा का रंग',
}
