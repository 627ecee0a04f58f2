import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'fi',
  dir: 'ltr',
  open: 'Avaa keskustelu',
  unread: plural('fi', { one: '# uusi viesti', other: '# uutta viestiä' }),
  online: 'Vastaamme täällä',
  replyTime: (time) => `Tavallinen vastausaika: ${time}`,
  away: 'Emme ole juuri nyt paikalla',
  awayUntil: (time) => `Paikalla taas: ${time}`,
  connecting: 'Yhdistetään…',
  offline: 'Ei yhteyttä. Yritetään uudelleen…',
  back: 'Takaisin',
  close: 'Sulje',
  more: 'Lisää',
  greeting: 'Hei! Miten voimme auttaa?',
  invitation: (company) =>
    `Kysy mitä vain. Ihminen (${company}) lukee jokaisen sanan ja vastaa tässä.`,
  conversation: 'Keskustelu',
  composer: 'Viesti',
  placeholder: 'Kirjoita meille…',
  send: 'Lähetä',
  attach: 'Liitä tiedostoja',
  emoji: 'Emoji',
  earlier: 'Näytä aiemmat',
  latest: 'Siirry uusimpaan',
  retry: 'Yritä uudelleen',
  sending: 'Lähetetään…',
  sent: 'Lähetetty',
  seen: 'Luettu',
  typing: (name) => `${name} kirjoittaa`,
  someone: 'Joku',
  you: 'Sinä',
  ended:
    'Tämä keskustelu on vanhentunut. Jatka aloittamalla uusi; keskeneräinen tekstisi on tallessa.',
  startAnew: 'Aloita uusi keskustelu',
  requestCall: 'Pyydä soittoa',
  privacy: 'Tietosuoja',
  errors: {
    'key/forbidden':
      'Keskustelua ei ole määritetty oikein tällä sivustolla. Ota meihin yhteyttä muulla tavalla.',
    'message/answered': 'Tähän on jo vastattu.',
    'message/too-long': 'Tämä on liian pitkä. Lyhennä sitä.',
    'network/unreachable':
      'Ei vielä lähetetty: yhteyttä ei ole. Viesti lähtee heti, kun yhteys palaa.',
    'protocol/unsupported': 'Keskustelu on päivitetty. Lataa tämä sivu uudelleen.',
    'request/invalid': 'Lomakkeessa on jotain vialla. Tarkista antamasi tiedot.',
    'server/unavailable': 'Käynnistymme uudelleen. Yritä hetken kuluttua uudelleen.',
    'session/expired': 'Tämä keskustelu on vanhentunut. Jatka aloittamalla uusi.',
    'session/invalid': 'Tämä keskustelu on vanhentunut. Jatka aloittamalla uusi.',
    'site/unknown':
      'Keskustelua ei ole määritetty oikein tällä sivustolla. Ota meihin yhteyttä muulla tavalla.',
    fallback: 'Jokin meni vikaan meillä. Yritä hetken kuluttua uudelleen.',
  },
}
