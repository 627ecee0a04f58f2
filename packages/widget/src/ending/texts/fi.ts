import type { EndingTexts } from './ending-texts.ts'

export const fi: EndingTexts = {
  ended: 'Tämä keskustelu on päättynyt. Kirjoita taas milloin haluat.',
  question: 'Miten onnistuimme?',
  score: (stars) => `${stars}/5`,
  comment: 'Haluatko lisätä jotain?',
  rate: 'Arvioi keskustelu',
  thanks: 'Kiitos, siitä on meille apua.',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
}
