import type { PrivacyTexts } from './privacy-texts.ts'

export const fi: PrivacyTexts = {
  locale: 'fi',
  consentNotice:
    'Saammeko nähdä, millä sivuilla käyt täällä ja mitä klikkaat? Silloin sinulle vastaava voi auttaa sinua paremmin. Voit muuttaa tätä milloin tahansa kohdassa Tietosuoja.',
  consentTitle: 'Auta meitä auttamaan sinua',
  allow: 'Salli',
  deny: 'Ei kiitos',
  thanks: 'Kiitos. Voit muuttaa tätä milloin tahansa kohdassa Tietosuoja.',
  privacySwitch: 'Jaa käyntini',
  optOutHonoured: 'Selaimesi pyytää, ettei tietojasi myydä tai jaeta. Emme tee niin.',
  privacyState: (allowed) =>
    allowed
      ? 'Näemme, millä sivuilla käyt täällä ja mitä klikkaat.'
      : 'Emme näe, millä sivuilla käyt emmekä mitä klikkaat.',
}
