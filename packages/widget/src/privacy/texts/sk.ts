import type { PrivacyTexts } from './privacy-texts.ts'

export const sk: PrivacyTexts = {
  locale: 'sk',
  consentNotice:
    'Môžeme vidieť, ktoré stránky tu navštevujete a na čo klikáte? Kto vám odpovedá, vám potom môže lepšie pomôcť. Kedykoľvek to môžete zmeniť v časti Súkromie.',
  consentTitle: 'Pomôžte nám pomôcť vám',
  allow: 'Povoliť',
  deny: 'Nie, ďakujem',
  thanks: 'Ďakujeme. Kedykoľvek to môžete zmeniť v časti Súkromie.',
  privacySwitch: 'Zdieľať moju návštevu',
  optOutHonoured:
    'Váš prehliadač žiada stránky, aby vaše údaje nepredávali ani nezdieľali. My to nerobíme.',
  privacyState: (allowed) =>
    allowed
      ? 'Vidíme, ktoré stránky tu navštevujete a na čo klikáte.'
      : 'Nevidíme, ktoré stránky navštevujete ani na čo klikáte.',
}
