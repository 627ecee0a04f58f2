import type { MailTexts } from './mail-texts.ts'

export const fi: MailTexts = {
  locale: 'fi',
  dir: 'ltr',
  subject: 'Uusi viesti: {company}',
  intro: '{company} vastasi sinulle:',
  open: 'Avaa keskustelu',
  why: 'Saat tämän, koska pyysit vastauksia sähköpostiin: {company}.',
  stop: 'Lopeta nämä viestit',
  confirmSubject: 'Vahvista: vastaukset sähköpostiin, {company}',
  confirmText:
    'Joku, toivottavasti sinä, pyysi vastauksia tähän osoitteeseen: {company}. Jos se olit sinä, vahvista. Jos et, jätä tämä viesti huomiotta: muita ei tule.',
  confirm: 'Kyllä, lähettäkää vastaukset',
  confirmed: 'Valmis. Vastaukset tulevat nyt sähköpostiisi: {company}.',
  stopAsk: 'Lopetetaanko viestit: {company}?',
  stopped: 'Et saa enää näitä viestejä.',
  never: 'Älkää enää koskaan kirjoittako tähän osoitteeseen',
  transcriptSubject: 'Keskustelusi: {company}',
  you: 'Sinä',
  unknown: 'Tämä linkki ei toimi tai ei toimi enää.',
}
