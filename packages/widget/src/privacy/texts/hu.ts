import type { PrivacyTexts } from './privacy-texts.ts'

export const hu: PrivacyTexts = {
  locale: 'hu',
  consentNotice:
    'Láthatjuk, hogy itt mely oldalakat látogatja meg, és mire kattint? Így az, aki válaszol Önnek, jobban tud segíteni. Ezt bármikor módosíthatja az Adatvédelem menüpontban.',
  consentTitle: 'Segítsen, hogy segíthessünk',
  allow: 'Engedélyezés',
  deny: 'Nem, köszönöm',
  thanks: 'Köszönjük. Ezt bármikor módosíthatja az Adatvédelem menüpontban.',
  privacySwitch: 'Látogatásom megosztása',
  optOutHonoured:
    'Böngészője arra kéri a webhelyeket, hogy ne adják el és ne osszák meg az adatait. Mi nem tesszük.',
  privacyState: (allowed) =>
    allowed
      ? 'Látjuk, hogy itt mely oldalakat látogatja meg, és mire kattint.'
      : 'Nem látjuk, hogy mely oldalakat látogatja meg, és mire kattint.',
}
