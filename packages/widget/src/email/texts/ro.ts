import type { EmailTexts } from './email-texts.ts'

export const ro: EmailTexts = {
  offer: 'Primiți răspunsul și prin e-mail',
  label: 'Adresă de e-mail',
  consent: (company) =>
    `${company} trimite răspunsurile la această adresă, și acest chat dacă îl cereți. Nimic altceva.`,
  submit: 'Trimiteți răspunsurile aici',
  later: 'Nu acum',
  pending: (address) =>
    `Verificați e-mailul: am trimis un link la ${address}. Răspunsurile vin acolo după ce îl deschideți.`,
  granted: (address) => `Răspunsurile merg și la ${address}.`,
  change: 'Schimbați',
  stop: 'Opriți',
  transcriptSent: (address) => `Acest chat este în drum spre ${address}.`,
  invalid: 'Verificați această adresă de e-mail.',
  tooMany: 'Astăzi s-au cerut prea multe e-mailuri. Încercați mâine.',
  offline: 'Fără conexiune. Încercați din nou.',
  gone: 'Aici nu se mai trimit răspunsuri prin e-mail.',
}
