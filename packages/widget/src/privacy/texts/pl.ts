import type { PrivacyTexts } from './privacy-texts.ts'

export const pl: PrivacyTexts = {
  locale: 'pl',
  consentNotice:
    'Czy możemy widzieć, które strony tu odwiedzasz i co klikasz? Osoba, która odpowiada, będzie mogła lepiej pomóc. Możesz to zmienić w każdej chwili w sekcji Prywatność.',
  consentTitle: 'Pomóż nam pomóc Tobie',
  allow: 'Zezwól',
  deny: 'Nie, dziękuję',
  thanks: 'Dziękujemy. Możesz to zmienić w każdej chwili w sekcji Prywatność.',
  privacySwitch: 'Udostępniaj moją wizytę',
  optOutHonoured:
    'Twoja przeglądarka prosi, aby strony nie sprzedawały ani nie udostępniały Twoich danych. Nie robimy tego.',
  privacyState: (allowed) =>
    allowed
      ? 'Widzimy, które strony tu odwiedzasz i co klikasz.'
      : 'Nie widzimy, które strony odwiedzasz ani co klikasz.',
}
