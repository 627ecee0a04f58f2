import type { HomeTexts } from './home-texts.ts'

export const pl: HomeTexts = {
  welcome: 'Jak chcesz się z nami skontaktować?',
  chatEntry: 'Porozmawiaj na czacie',
  chatHint: 'Napisz teraz, odpowiedź przeczytasz tutaj',
  callHint: 'Zostaw numer, a my zadzwonimy',
  helpEntry: 'Znajdź odpowiedź',
  helpHint: 'Przeszukaj nasze artykuły',
}
