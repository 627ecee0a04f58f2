import type { TalkTexts } from './talk-texts.ts'

export const pl: TalkTexts = {
  place: (place) => (place === 1 ? 'Teraz Twoja kolej.' : `Twoje miejsce w kolejce: ${place}.`),
  wait: (range) => `Zwykły czas oczekiwania: ${range}`,
  delivered: 'Dostarczono',
  later: 'Jeszcze nie wysłano: było tego dużo naraz. Wyśle się samo.',
  talks: 'Twoje rozmowy',
  anew: 'Nowa rozmowa',
  open: 'Czeka na odpowiedź',
  answered: 'Odpowiedziano',
  ended: 'Zakończona',
  find: 'Szukaj emoji',
  none: 'Nie znaleziono emoji',
  tone: 'Odcień skóry',
}
