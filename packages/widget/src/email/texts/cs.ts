import type { EmailTexts } from './email-texts.ts'

export const cs: EmailTexts = {
  offer: 'Dostat odpověď i e-mailem',
  label: 'E-mailová adresa',
  consent: (company) =>
    `${company} posílá na tuto adresu své odpovědi, a tento chat, pokud o něj požádáte. Nic jiného.`,
  submit: 'Posílat odpovědi sem',
  later: 'Teď ne',
  pending: (address) =>
    `Podívejte se do pošty: na ${address} šel odkaz. Odpovědi tam přijdou, jakmile ho otevřete.`,
  granted: (address) => `Odpovědi chodí i na ${address}.`,
  change: 'Změnit',
  stop: 'Ukončit',
  transcriptSent: (address) => `Tento chat je na cestě na ${address}.`,
  invalid: 'Zkontrolujte prosím tuto adresu.',
  tooMany: 'Dnes bylo požádáno o příliš mnoho e-mailů. Zkuste to zítra.',
  offline: 'Bez připojení. Zkuste to znovu.',
  gone: 'Odpovědi se tu už e-mailem neposílají.',
}
