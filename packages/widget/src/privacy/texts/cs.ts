import type { PrivacyTexts } from './privacy-texts.ts'

export const cs: PrivacyTexts = {
  locale: 'cs',
  consentNotice:
    'Můžeme vidět, které stránky zde navštěvujete a na co klikáte? Kdo vám odpovídá, vám pak může lépe pomoci. Kdykoli to můžete změnit v části Soukromí.',
  consentTitle: 'Pomozte nám pomoci vám',
  allow: 'Povolit',
  deny: 'Ne, děkuji',
  thanks: 'Děkujeme. Kdykoli to můžete změnit v části Soukromí.',
  privacySwitch: 'Sdílet mou návštěvu',
  optOutHonoured:
    'Váš prohlížeč žádá weby, aby vaše údaje neprodávaly ani nesdílely. My to neděláme.',
  privacyState: (allowed) =>
    allowed
      ? 'Vidíme, které stránky zde navštěvujete a na co klikáte.'
      : 'Nevidíme, které stránky navštěvujete ani na co klikáte.',
}
