import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const fi: CallbackTexts = {
  callLead: (company) =>
    `Haluatko mieluummin puhua? Jätä numerosi, niin ${company} soittaa sinulle.`,
  phone: 'Puhelinnumero',
  phonePlaceholder: '+358 9 1234 567',
  name: 'Nimi',
  optional: 'vapaaehtoinen',
  note: 'Mitä asia koskee?',
  when: 'Milloin soitamme?',
  soon: 'Mahdollisimman pian',
  later: 'Tiettyyn aikaan',
  time: 'Päivä ja kellonaika',
  timeMissing: 'Valitse päivä ja kellonaika, jotka ovat vielä edessä.',
  callConsent: (company) =>
    `Pyytämällä soittoa hyväksyt, että ${company} tallentaa tämän numeron ja soittaa sinulle asiastasi.`,
  callSoon: (phone) => `Soitamme numeroon ${phone} mahdollisimman pian.`,
  callAt: (phone, time) => `Soitamme numeroon ${phone}: ${time}.`,
  callDone: 'Soittosi on varattu',
  backToChat: 'Takaisin keskusteluun',
  country: 'Numeron maa',
  phoneTooMany:
    'Tähän numeroon on jo pyydetty tänään useita soittoja. Yritä huomenna uudelleen tai kirjoita meille.',
  day: 'Päivä',
  slot: 'Kellonaika',
  zone: (zone) => `Ajat oman kellosi mukaan: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Juuri nyt kukaan ei voi soittaa. Olemme taas paikalla: ${opens}.`
      : 'Juuri nyt kukaan ei voi soittaa.',
  writeInstead: 'Kirjoita meille sen sijaan',
  waiting: plural('fi', {
    one: 'Edelläsi odottaa # henkilö.',
    other: 'Edelläsi odottaa # henkilöä.',
  }),
  place: (place) => (place === 1 ? 'Olet seuraavana vuorossa.' : `Paikkasi jonossa: ${place}.`),
  calendar: 'Lisää kalenteriin',
  change: 'Vaihda aikaa',
  move: 'Siirrä soittoa',
  cancel: 'Peru soitto',
  cancelSure: 'Perutaanko tämä soitto?',
  keep: 'Jätä ennalleen',
  cancelled: 'Soittosi on peruttu',
  called: 'Tämä soitto on tehty',
  another: 'Pyydä toista soittoa',
  errors: {
    'network/unreachable': 'Ei yhteyttä. Yritä uudelleen.',
    'callback/phone-invalid':
      'Emme voi soittaa tähän numeroon. Tarkista se ja aloita maatunnuksella, esimerkiksi +358.',
    'callback/closed': 'Juuri nyt kukaan ei voi soittaa. Valitse aika.',
    'callback/country-refused':
      'Emme voi soittaa tämän maan numeroihin. Käytä toista numeroa tai kirjoita meille.',
    'callback/not-found': 'Emme enää tunne tätä soittoa. Pyydä uusi.',
    'callback/over': 'Tämä soitto on ohi, eikä sitä voi muuttaa.',
    'callback/slot-taken': 'Tämä aika varattiin juuri. Valitse toinen.',
    'callback/too-many':
      'Tänään on pyydetty liian monta soittoa. Yritä huomenna uudelleen tai kirjoita meille.',
  },
}
