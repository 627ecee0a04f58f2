import type { MessengerTexts } from './messenger-texts.ts'

export const fi: MessengerTexts = {
  hello: 'Keskustelet nyt täällä: {company}. Kirjoita vain. Lopeta lähettämällä /stop.',
  stopped: '{company} ei enää kirjoita sinulle tänne.',
  stranger:
    'Jos haluat keskustella täällä ({company}), avaa chat verkkosivustolla ja valitse siellä {messenger}.',
  lost: 'Osaa tästä ei voitu välittää. Lähetä se tekstinä, kuvana tai pienempänä tiedostona.',
}
