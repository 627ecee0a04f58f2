import type { EmailTexts } from './email-texts.ts'

export const sk: EmailTexts = {
  offer: 'Dostať odpoveď aj e-mailom',
  label: 'E-mailová adresa',
  consent: (company) =>
    `${company} posiela na túto adresu svoje odpovede, a tento chat, ak oň požiadate. Nič iné.`,
  submit: 'Posielať odpovede sem',
  later: 'Teraz nie',
  pending: (address) =>
    `Pozrite sa do pošty: na ${address} odišiel odkaz. Odpovede tam prídu, keď ho otvoríte.`,
  granted: (address) => `Odpovede chodia aj na ${address}.`,
  change: 'Zmeniť',
  stop: 'Ukončiť',
  transcriptSent: (address) => `Tento chat je na ceste na ${address}.`,
  invalid: 'Skontrolujte túto adresu.',
  tooMany: 'Dnes bolo vyžiadaných priveľa e-mailov. Skúste to zajtra.',
  offline: 'Bez pripojenia. Skúste to znova.',
  gone: 'Odpovede sa tu už e-mailom neposielajú.',
}
