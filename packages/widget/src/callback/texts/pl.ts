import { plural } from '../../texts/plural.ts'
import type { CallbackTexts } from './callback-texts.ts'

export const pl: CallbackTexts = {
  callLead: (company) => `Wolisz porozmawiać? Zostaw numer, a ${company} zadzwoni.`,
  phone: 'Numer telefonu',
  phonePlaceholder: '+48 22 123 45 67',
  name: 'Imię i nazwisko',
  optional: 'opcjonalnie',
  note: 'Czego dotyczy sprawa?',
  when: 'Kiedy mamy zadzwonić?',
  soon: 'Jak najszybciej',
  later: 'O wybranej porze',
  time: 'Dzień i godzina',
  timeMissing: 'Wybierz dzień i godzinę, które dopiero nadejdą.',
  callConsent: (company) =>
    `Prosząc o telefon, zgadzasz się, aby ${company} przechowywała ten numer i zadzwoniła w Twojej sprawie.`,
  callSoon: (phone) => `Zadzwonimy pod numer ${phone} jak najszybciej.`,
  callAt: (phone, time) => `Zadzwonimy pod numer ${phone}: ${time}.`,
  callDone: 'Rozmowa jest umówiona',
  backToChat: 'Wróć do czatu',
  country: 'Kraj numeru',
  phoneTooMany:
    'O telefon pod ten numer proszono dziś już kilka razy. Spróbuj jutro lub napisz do nas.',
  day: 'Dzień',
  slot: 'Godzina',
  zone: (zone) => `Godziny według Twojego zegara: ${zone}.`,
  closed: (opens) =>
    opens ? `Teraz nikt nie może zadzwonić. Wracamy: ${opens}.` : 'Teraz nikt nie może zadzwonić.',
  writeInstead: 'Wolę napisać',
  waiting: plural('pl', {
    one: 'Przed Tobą czeka # osoba.',
    few: 'Przed Tobą czekają # osoby.',
    many: 'Przed Tobą czeka # osób.',
    other: 'Przed Tobą czeka # osoby.',
  }),
  place: (place) => (place === 1 ? 'Teraz Twoja kolej.' : `Twoje miejsce w kolejce: ${place}.`),
  calendar: 'Dodaj do kalendarza',
  change: 'Zmień godzinę',
  move: 'Przełóż rozmowę',
  cancel: 'Odwołaj rozmowę',
  cancelSure: 'Odwołać tę rozmowę?',
  keep: 'Zostaw bez zmian',
  cancelled: 'Rozmowa została odwołana',
  called: 'Ta rozmowa już się odbyła',
  another: 'Poproś o kolejny telefon',
  errors: {
    'network/unreachable': 'Brak połączenia. Spróbuj ponownie.',
    'callback/phone-invalid':
      'Nie możemy zadzwonić pod ten numer. Sprawdź go i zacznij od numeru kierunkowego kraju, np. +48.',
    'callback/closed': 'Teraz nikt nie może zadzwonić. Wybierz godzinę.',
    'callback/country-refused':
      'Nie dzwonimy pod numery z tego kraju. Podaj inny numer lub napisz do nas.',
    'callback/not-found': 'Nie znamy już tej rozmowy. Poproś o nową.',
    'callback/over': 'Ta rozmowa się zakończyła i nie można jej zmienić.',
    'callback/slot-taken': 'Ta godzina została właśnie zajęta. Wybierz inną.',
    'callback/too-many': 'Poproszono dziś o zbyt wiele rozmów. Spróbuj jutro lub napisz do nas.',
  },
}
