import type { EmailTexts } from './email-texts.ts'

export const pl: EmailTexts = {
  offer: 'Odpowiedź także e-mailem',
  label: 'Adres e-mail',
  consent: (company) =>
    `${company} wysyła na ten adres swoje odpowiedzi, a na życzenie ten czat. Nic więcej.`,
  submit: 'Wysyłajcie odpowiedzi tutaj',
  later: 'Nie teraz',
  pending: (address) =>
    `Sprawdź pocztę: wysłaliśmy link na ${address}. Odpowiedzi będą tam przychodzić, gdy go otworzysz.`,
  granted: (address) => `Odpowiedzi idą też na ${address}.`,
  change: 'Zmień',
  stop: 'Zatrzymaj',
  transcriptSent: (address) => `Ten czat jest w drodze na ${address}.`,
  invalid: 'Sprawdź ten adres e-mail.',
  tooMany: 'Dziś poproszono o zbyt wiele e-maili. Spróbuj jutro.',
  offline: 'Brak połączenia. Spróbuj ponownie.',
  gone: 'Odpowiedzi nie są tu już wysyłane e-mailem.',
}
