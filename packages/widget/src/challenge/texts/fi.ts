import type { ChallengeTexts } from './challenge-texts.ts'

export const fi: ChallengeTexts = {
  before:
    'Selaimesi tekee lyhyen tarkistuksen robotteja vastaan. Sinun ei tarvitse ratkaista mitään.',
  checking: 'Varmistetaan, ettei kysyjä ole robotti…',
  checked: 'Tarkistettu. Voit lähettää pyyntösi.',
  unable: 'Tarkistusta robotteja vastaan ei voi tehdä tällä sivulla. Kirjoita meille sen sijaan.',
  failed: 'Tarkistus robotteja vastaan ei onnistunut. Yritä uudelleen tai kirjoita meille.',
}
