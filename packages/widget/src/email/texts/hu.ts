import type { EmailTexts } from './email-texts.ts'

export const hu: EmailTexts = {
  offer: 'A válasz e-mailben is',
  label: 'E-mail-cím',
  consent: (company) =>
    `${company} erre a címre küldi a válaszait, és kérésre ezt a beszélgetést. Mást nem.`,
  submit: 'Ide küldjék a válaszokat',
  later: 'Most nem',
  pending: (address) =>
    `Nézze meg a postafiókját: linket küldtünk ide: ${address}. A válaszok oda jönnek, ha megnyitja.`,
  granted: (address) => `A válaszok ide is mennek: ${address}.`,
  change: 'Módosítás',
  stop: 'Leállítás',
  transcriptSent: (address) => `A beszélgetés úton van ide: ${address}.`,
  invalid: 'Ellenőrizze ezt az e-mail-címet.',
  tooMany: 'Ma túl sok e-mailt kértek. Próbálja holnap.',
  offline: 'Nincs kapcsolat. Próbálja újra.',
  gone: 'Innen már nem küldünk választ e-mailben.',
}
