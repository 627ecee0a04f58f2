import type { EmailTexts } from './email-texts.ts'

export const fi: EmailTexts = {
  offer: 'Saa vastaus myös sähköpostiin',
  label: 'Sähköpostiosoite',
  consent: (company) =>
    `${company} lähettää vastauksensa tähän osoitteeseen, ja tämän keskustelun, jos pyydät. Ei muuta.`,
  submit: 'Lähetä vastaukset tänne',
  later: 'Ei nyt',
  pending: (address) =>
    `Katso sähköpostisi: lähetimme linkin osoitteeseen ${address}. Vastaukset tulevat sinne, kun avaat sen.`,
  granted: (address) => `Vastaukset menevät myös osoitteeseen ${address}.`,
  change: 'Vaihda',
  stop: 'Lopeta',
  transcriptSent: (address) => `Keskustelu on matkalla osoitteeseen ${address}.`,
  invalid: 'Tarkista tämä sähköpostiosoite.',
  tooMany: 'Tänään pyydettiin liian monta viestiä. Yritä huomenna.',
  offline: 'Ei yhteyttä. Yritä uudelleen.',
  gone: 'Vastauksia ei enää lähetetä täältä sähköpostitse.',
}
